-- ARGV: kind, cursor, count. Enters delayed jobs in the index of their source where an older version did not. Returns the
-- next cursor, '0' at the end.
local kind = ARGV[1]
local step = redis.call('ZSCAN', delayed_key(kind), ARGV[2], 'COUNT', ARGV[3])
for i = 1, #step[2], 2 do
  local job = find(step[2][i])
  if job then redis.call('ZADD', delayed_of_key(kind, job.source), 'NX', step[2][i + 1], job.id) end
end
return step[1]
