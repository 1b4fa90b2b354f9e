-- ARGV: kind, source, id, id, ...  Puts failed jobs back into the queue, their attempts forgotten. Returns how many.
local kind, source = ARGV[1], ARGV[2]
local revived = 0
for i = 3, #ARGV do
  local job = find(ARGV[i])
  if job and job.lane ~= '' and redis.call('ZREM', failed_key(kind, source), job.id) == 1 then
    add(counts_key(kind, source), 'failed', -1)
    count_file(job, 'failed', -1)
    redis.call('HDEL', attempts, job.id)
    push(job, false)
    revived = revived + 1
  end
end
flush()
return revived
