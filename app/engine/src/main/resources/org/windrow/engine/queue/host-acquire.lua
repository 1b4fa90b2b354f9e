-- ARGV: host, the gap (ms) of a host without a policy. Takes the next turn at a host if it is open now.
-- Returns 0, or the ms until it is worth asking again.
local host = host_key(ARGV[1])
local limits = redis.call('HMGET', host, 'gap', 'slow', 'next', 'until')
local open_at = math.max(tonumber(limits[3]) or 0, tonumber(limits[4]) or 0)
if open_at > now then return open_at - now end
local gap = math.max(tonumber(limits[1]) or tonumber(ARGV[2]), tonumber(limits[2]) or 0)
if gap > 0 then redis.call('HSET', host, 'next', now + gap) end
return 0
