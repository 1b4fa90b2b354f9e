-- ARGV: source. Lets a paused source's jobs be claimed again. Returns whether it was paused.
local was_paused = redis.call('SREM', prefix .. 'paused', ARGV[1])
for _, kind in ipairs({'harvest', 'download'}) do
  for _, lane in ipairs(redis.call('ZRANGE', heads_key(kind, ARGV[1]), 0, -1)) do wake(kind, lane) end
end
return was_paused
