-- ARGV: host, not before (ms since 1970, 0 to open it at once).
redis.call('HSET', host_key(ARGV[1]), 'until', ARGV[2])
for _, kind in ipairs({'harvest', 'download'}) do
  redis.call('ZADD', ring_key(kind), 'XX', now_us, ARGV[1])
end
remember_closed(ARGV[1], tonumber(ARGV[2]))
return now
