-- KEYS: the intake, what was taken from it, the lease; all in the slot of the intake.
-- ARGV: who asks, ms the lease lasts, most entries, longest entry in bytes.
-- Takes entries from the intake, or those again that a drainer took and did not finish. Only one drains at a time.
-- Returns the entries, each after 'e', or after 'l' and cut short if it is too long.
local holder = redis.call('GET', KEYS[3])
if holder and holder ~= ARGV[1] then return {} end
redis.call('SET', KEYS[3], ARGV[1], 'PX', ARGV[2])
local last = tonumber(ARGV[3]) - 1
if redis.call('EXISTS', KEYS[2]) == 0 then
  local entries = redis.call('LRANGE', KEYS[1], 0, last)
  if #entries > 0 then
    redis.call('RPUSH', KEYS[2], unpack(entries))
    redis.call('LTRIM', KEYS[1], #entries, -1)
  end
end
local answer = {}
for _, entry in ipairs(redis.call('LRANGE', KEYS[2], 0, last)) do
  local longest = tonumber(ARGV[4])
  answer[#answer + 1] = #entry > longest and 'l' .. string.sub(entry, 1, 500) or 'e' .. entry
end
return answer
