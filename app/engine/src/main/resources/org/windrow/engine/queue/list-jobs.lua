-- ARGV: kind, source, state, offset, count. Returns how many there are, then for each: id, value, attempts, error, when, worker.
local kind, source, state, offset, count = ARGV[1], ARGV[2], ARGV[3], tonumber(ARGV[4]), tonumber(ARGV[5])
local total, ids, times, holders = 0, {}, {}, {}

local function from_set(command, key)
  total = redis.call('ZCARD', key)
  local page = redis.call(command, key, offset, offset + count - 1, 'WITHSCORES')
  for i = 1, #page, 2 do
    ids[#ids + 1] = page[i]
    times[page[i]] = tonumber(page[i + 1])
  end
end
local read = {
  failed = function() from_set('ZREVRANGE', failed_key(kind, source)) end,
  delayed = function() from_set('ZRANGE', delayed_of_key(kind, source)) end,
  waiting = function()
    local lanes = redis.call('ZRANGE', heads_key(kind, source), 0, -1)
    -- By name, since their order changes with every claim.
    table.sort(lanes)
    local skip = offset
    for _, lane in ipairs(lanes) do
      local list = wait_key(kind, source, lane)
      local length = redis.call('LLEN', list)
      total = total + length
      if skip < length and #ids < count then
        for _, id in ipairs(redis.call('LRANGE', list, skip, skip + count - #ids - 1)) do ids[#ids + 1] = id end
      end
      skip = math.max(0, skip - length)
    end
  end,
  inflight = function()
    local workers = redis.call('ZRANGE', prefix .. 'beats', 0, -1)
    table.sort(workers)
    for _, worker in ipairs(workers) do
      local held = redis.call('SMEMBERS', inflight_key(worker))
      table.sort(held)
      for _, id in ipairs(held) do
        local job = find(id)
        if job and job.kind == kind and job.source == source then
          total = total + 1
          if total > offset and #ids < count then
            ids[#ids + 1] = id
            holders[id] = worker
          end
        end
      end
    end
  end,
}
read[state]()

return tell(total, ids, times, holders)
