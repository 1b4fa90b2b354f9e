-- KEYS: what was taken from the intake, the lease. ARGV: who asks, how many entries are done with.
-- Forgets them, unless the lease has gone to another. Returns whether it did.
if redis.call('GET', KEYS[2]) ~= ARGV[1] then return 0 end
redis.call('LTRIM', KEYS[1], ARGV[2], -1)
redis.call('DEL', KEYS[2])
return 1
