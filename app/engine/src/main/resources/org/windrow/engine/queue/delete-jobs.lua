-- ARGV: kind, source, state (waiting, delayed or failed), id, id, ...  Forgets jobs. Returns how many.
local kind, source, state = ARGV[1], ARGV[2], ARGV[3]
local lanes = {}
local take_out = {
  failed = function(id)
    if redis.call('ZREM', failed_key(kind, source), id) == 0 then return false end
    add(counts_key(kind, source), 'failed', -1)
    return true
  end,
  delayed = function(id, job)
    if redis.call('ZREM', delayed_of_key(kind, source), id) == 0 then return false end
    redis.call('ZREM', delayed_key(kind), id)
    add(counts_key(kind, source), 'delayed', -1)
    if job then count_file(job, 'removed', 1) end
    return true
  end,
  waiting = function(id, job)
    if not job or job.kind ~= kind or job.source ~= source then return false end
    if redis.call('LREM', wait_key(kind, source, job.lane), 1, id) == 0 then return false end
    lanes[job.lane] = true
    add(counts_key(kind, source), 'waiting', -1)
    count_file(job, 'removed', 1)
    return true
  end,
}
local deleted = 0
for i = 4, #ARGV do
  local id = ARGV[i]
  if take_out[state](id, find(id)) then
    forget(id)
    deleted = deleted + 1
  end
end
for lane in pairs(lanes) do look_for_head(kind, source, lane) end
flush()
return deleted
