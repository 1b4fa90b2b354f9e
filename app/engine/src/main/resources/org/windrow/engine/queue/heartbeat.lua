-- ARGV: worker, what it says of itself.
redis.call('ZADD', prefix .. 'beats', now, ARGV[1])
redis.call('HSET', prefix .. 'workers', ARGV[1], ARGV[2])
return now
