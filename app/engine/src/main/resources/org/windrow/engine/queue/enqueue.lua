-- ARGV: id, value, id, value, ...  Returns {added, revived, already there}.
local added, revived, there = 0, 0, 0
local runs, ids = {}, {}
for i = 1, #ARGV, 2 do ids[#ids + 1] = ARGV[i] end
local is_there = {}
for n, value in ipairs(redis.call('HMGET', jobs, unpack(ids))) do is_there[ids[n]] = value and true end

-- New jobs are written together; one that comes a second time finds the first written.
local fresh, waiting, is_fresh = {}, {}, {}
local function write_fresh()
  if #fresh > 0 then redis.call('HSET', jobs, unpack(fresh)) end
  push_all(waiting)
  fresh, waiting, is_fresh = {}, {}, {}
end

for n, id in ipairs(ids) do
  local value = ARGV[2 * n]
  local job = parse(id, value)
  runs[job.run] = true
  if is_fresh[id] then write_fresh() end
  if not is_there[id] then
    added = added + 1
    fresh[#fresh + 1], fresh[#fresh + 2] = id, value
    waiting[#waiting + 1] = job
    is_fresh[id], is_there[id] = true, true
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
      waiting[#waiting + 1] = job
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
write_fresh()
flush()
for run in pairs(runs) do
  if run ~= '' then redis.call('EXPIRE', run_key(run), run_ttl) end
end
return {added, revived, there}
