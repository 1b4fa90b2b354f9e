-- ARGV: kind, source, state (failed or delayed), id, id, ...  Lets them wait again; failed ones forget their attempts. Returns
-- how many.
local kind, source, state = ARGV[1], ARGV[2], ARGV[3]
local take_out = {
  delayed = undelay,
  failed = function(job)
    if redis.call('ZREM', failed_key(kind, source), job.id) == 0 then return false end
    add(counts_key(kind, source), 'failed', -1)
    add(counts_key(kind, source), 'entered', 1)
    count_file(job, 'failed', -1)
    redis.call('HDEL', attempts, job.id)
    return true
  end,
}
local moved, runs = 0, {}
for i = 4, #ARGV do
  local job = find(ARGV[i])
  if job and job.lane ~= '' and job.kind == kind and job.source == source and take_out[state](job) then
    push(job, false)
    runs[job.run] = true
    moved = moved + 1
  end
end
flush()
-- The run may have ended and been forgotten; what is counted for it now is not to stay for ever.
for run in pairs(runs) do
  if run ~= '' then redis.call('EXPIRE', run_key(run), run_ttl) end
end
return moved
