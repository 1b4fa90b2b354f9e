-- ARGV: kind, source, cursor. Removes a source's delayed jobs, a stretch at a time. Returns {next cursor, removed}.
local kind, source = ARGV[1], ARGV[2]
local stretch = redis.call('ZSCAN', delayed_key(kind), ARGV[3], 'COUNT', 500)
local removed = 0
for i = 1, #stretch[2], 2 do
  local job = find(stretch[2][i])
  if job and job.source == source and redis.call('ZREM', delayed_key(kind), job.id) == 1 then
    count_file(job, 'removed', 1)
    forget(job.id)
    removed = removed + 1
  end
end
add(counts_key(kind, source), 'delayed', -removed)
flush()
return {stretch[1], removed}
