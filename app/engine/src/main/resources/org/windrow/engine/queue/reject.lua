-- ARGV: id, value, reason, ...  Keeps what can be no job on the failed list, with the reason.
for i = 1, #ARGV, 3 do
  local id, value = ARGV[i], ARGV[i + 1]
  redis.call('HSETNX', jobs, id, value)
  give_up(parse(id, value), ARGV[i + 2])
end
flush()
return #ARGV / 3
