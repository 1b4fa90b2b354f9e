-- ARGV: id, value, id, value, ...  Returns {added, revived, already there}.
local added, revived, there = 0, 0, 0
local runs = {}
for i = 1, #ARGV, 2 do
  local id, value = ARGV[i], ARGV[i + 1]
  local job = parse(id, value)
  runs[job.run] = true
  if redis.call('HSETNX', jobs, id, value) == 1 then
    added = added + 1
    push(job, false)
    add(counts_key(job.kind, job.source), 'entered', 1)
    count_file(job, 'found', 1)
  else
    local old = find(id)
    if redis.call('ZREM', failed_key(old.kind, old.source), id) == 1 then
      revived = revived + 1
      add(counts_key(old.kind, old.source), 'failed', -1)
      redis.call('HDEL', attempts, id)
      redis.call('HDEL', errors, id)
      redis.call('HSET', jobs, id, value)
      push(job, false)
      add(counts_key(job.kind, job.source), 'entered', 1)
      if old.run == job.run then count_file(job, 'failed', -1) else count_file(job, 'found', 1) end
    else
      there = there + 1
      if old.run ~= job.run then
        -- The newer run answers for the job from now on, so that the counts of both add up.
        count_file(old, 'found', -1)
        count_file(job, 'found', 1)
        old.run = job.run
        write(old, payload(old.lane == job.lane and job or old))
      end
    end
  end
end
flush()
for run in pairs(runs) do
  if run ~= '' then redis.call('EXPIRE', run_key(run), run_ttl) end
end
return {added, revived, there}
