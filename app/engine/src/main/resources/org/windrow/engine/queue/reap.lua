-- ARGV: ms of silence after which a worker is dead, most attempts of a job. Gives back what the dead hold; the attempt counts,
-- so that a job which kills its workers ends on the failed list. Returns for each dead worker: its name, how many jobs it held.
local dead = redis.call('ZRANGEBYSCORE', prefix .. 'beats', '-inf', now - tonumber(ARGV[1]), 'LIMIT', 0, 50)
local answer = {}
for _, worker in ipairs(dead) do
  answer[#answer + 1] = worker
  answer[#answer + 1] = requeue(worker, tonumber(ARGV[2]))
  redis.call('ZREM', prefix .. 'beats', worker)
  redis.call('HDEL', prefix .. 'workers', worker)
end
flush()
return answer
