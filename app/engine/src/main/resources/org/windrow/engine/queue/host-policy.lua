-- ARGV: connections, gap (ms), '1' to keep a policy that is there, host, host, ...
for i = 4, #ARGV do
  local host = host_key(ARGV[i])
  if ARGV[3] == '0' or redis.call('HEXISTS', host, 'connections') == 0 then
    redis.call('HMSET', host, 'connections', ARGV[1], 'gap', ARGV[2])
    for _, kind in ipairs({'harvest', 'download'}) do wake_if_waiting(kind, ARGV[i]) end
  end
end
return #ARGV - 3
