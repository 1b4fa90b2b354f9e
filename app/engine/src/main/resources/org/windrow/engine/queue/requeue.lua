-- ARGV: worker, '1' to forget the worker as well. Gives back what it holds, attempts not counted. Returns how many jobs.
local returned = requeue(ARGV[1], 0)
if ARGV[2] == '1' then
  redis.call('ZREM', prefix .. 'beats', ARGV[1])
  redis.call('HDEL', prefix .. 'workers', ARGV[1])
end
flush()
return returned
