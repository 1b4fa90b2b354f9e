-- ARGV: host, the gap (ms) of a host without a policy, not before (ms since 1970, 0 if it did not say).
-- The gap grows by half, from at least a second up to ten minutes. Returns the new gap.
local host = host_key(ARGV[1])
local limits = redis.call('HMGET', host, 'gap', 'slow', 'until')
local gap = math.max(tonumber(limits[1]) or tonumber(ARGV[2]), tonumber(limits[2]) or 0)
local slow = math.floor(math.min(600000, math.max(1000, gap * 1.5)))
local closed_until = math.max(tonumber(limits[3]) or 0, tonumber(ARGV[3]))
redis.call('HMSET', host, 'slow', slow, 'clean', 0, 'next', now + slow, 'until', closed_until)
remember_closed(ARGV[1], math.max(closed_until, now + slow))
return slow
