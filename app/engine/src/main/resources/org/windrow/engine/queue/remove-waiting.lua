-- ARGV: kind, source, most jobs to remove. Returns how many waiting jobs were removed; 0 once none is left.
local kind, source, max = ARGV[1], ARGV[2], tonumber(ARGV[3])
local removed = 0
for _, lane in ipairs(redis.call('ZRANGE', heads_key(kind, source), 0, max)) do
  if removed < max then
    local list = wait_key(kind, source, lane)
    local ids = redis.call('LRANGE', list, 0, max - removed - 1)
    redis.call('LTRIM', list, #ids, -1)
    for _, id in ipairs(ids) do
      local job = find(id)
      if job then count_file(job, 'removed', 1) end
    end
    forget(unpack(ids))
    removed = removed + #ids
    look_for_head(kind, source, lane)
  end
end
add(counts_key(kind, source), 'waiting', -removed)
flush()
return removed
