-- ARGV: worker, token, kind, most jobs to claim, the connections and the gap (ms) of a lane without a policy of its own,
-- then for each settlement: id, verb (of the table below, or landed), text, milliseconds.
-- Returns {settled, ms until there may be more to claim or -1, then for each job: id, value, attempts, error}.
local worker, token, kind, max = ARGV[1], ARGV[2], ARGV[3], tonumber(ARGV[4])
local default_connections, default_gap = tonumber(ARGV[5]), tonumber(ARGV[6])
local inflight, last_claim = inflight_key(worker), prefix .. 'claim:' .. worker

local settled, freed, answered, over = 0, {}, {}, {}
local settle = {
  done = function(job) over[#over + 1] = job.id end,
  downloaded = function(job)
    over[#over + 1] = job.id
    count_file(job, 'downloaded', 1)
    answered[job.lane] = (answered[job.lane] or 0) + 1
  end,
  skipped = function(job)
    over[#over + 1] = job.id
    count_file(job, 'skipped', 1)
  end,
  again = function(job)
    over[#over + 1] = job.id
    count_file(job, 'found', -1)
  end,
  dropped = function(job)
    over[#over + 1] = job.id
    count_file(job, 'removed', 1)
  end,
  failed = function(job, error)
    give_up(job, error)
    count_file(job, 'failed', 1)
  end,
  retry = function(job, error, wait)
    redis.call('HSET', errors, job.id, error)
    delay(job, now + tonumber(wait))
  end,
  released = give_back,
}
local given = {}
for i = 7, #ARGV, 4 do given[#given + 1] = ARGV[i] end
local values = #given > 0 and redis.call('HMGET', jobs, unpack(given))
for n, id in ipairs(given) do
  local at = 4 * n + 3
  local verb = ARGV[at + 1]
  local has_landed = verb == 'landed'
  local job = (has_landed and land or let_go)(worker, id, values[n])
  if job then
    if not has_landed then
      settle[verb](job, ARGV[at + 2], ARGV[at + 3])
      settled = settled + 1
      if verb ~= 'retry' and verb ~= 'released' then add(counts_key(job.kind, job.source), 'left', 1) end
    end
    freed[job.kind .. '\t' .. job.lane] = job
  end
end
if #over > 0 then forget(unpack(over)) end
for _, job in pairs(freed) do wake_if_waiting(job.kind, job.lane) end
for lane, n in pairs(answered) do answered_well(lane, n) end

local claimed = {}
local function hand_over(id, value, tries)
  local error = tries > 1 and redis.call('HGET', errors, id)
  claimed[#claimed + 1] = {id, value, tries, error or ''}
end

local function take_from(source, lane, n)
  local list = wait_key(kind, source, lane)
  local ids = redis.call('LRANGE', list, 0, n)
  local values = #ids > 0 and redis.call('HMGET', jobs, unpack(ids)) or {}
  local taken = math.min(n, #ids)
  redis.call('LTRIM', list, taken, -1)
  for i = 1, taken do
    if values[i] then
      hand_over(ids[i], values[i], redis.call('HINCRBY', attempts, ids[i], 1))
      add(active, lane, 1)
      add(counts_key(kind, source), 'inflight', 1)
    end
  end
  add(counts_key(kind, source), 'waiting', -taken)
  -- One more was read than is taken: the new head.
  local has_more = #ids > n
  new_head(kind, source, lane, has_more and (values[n + 1] or ''))
  return taken, has_more
end

local paused = {}
local function visit(lane, want)
  local ring = ring_key(kind)
  local policy = redis.call('HMGET', host_key(lane), 'connections', 'gap', 'slow', 'next', 'until')
  local gap = math.max(tonumber(policy[2]) or default_gap, tonumber(policy[3]) or 0)
  local open_at = math.max(tonumber(policy[4]) or 0, tonumber(policy[5]) or 0)
  if open_at > now then
    redis.call('ZADD', ring, open_at * 1000, lane)
    return
  end
  local free = (tonumber(policy[1]) or default_connections) - slots_used(lane)
  local n = math.min(want, free)
  if gap > 0 and n > 1 then n = 1 end
  local taken, open = 0, false
  if n > 0 then
    local sources = redis.call('ZRANGE', lane_key(kind, lane), 0, -1)
    for i, source in ipairs(sources) do
      if taken == n then
        open = true
      elseif not paused[source] then
        local some, has_more = take_from(source, lane, math.ceil((n - taken) / (#sources - i + 1)))
        taken = taken + some
        open = open or has_more
        if #sources > 1 then redis.call('ZADD', lane_key(kind, lane), 'XX', now_us, source) end
      end
    end
  end
  if gap > 0 and taken > 0 then redis.call('HSET', host_key(lane), 'next', now + gap) end
  if not open or taken == free then
    redis.call('ZREM', ring, lane)
  else
    redis.call('ZADD', ring, 'XX', gap > 0 and (now + gap) * 1000 or now_us, lane)
  end
end

local function claim()
  redis.call('ZADD', prefix .. 'beats', now, worker)
  promote(kind, 500)
  for _, source in ipairs(redis.call('SMEMBERS', prefix .. 'paused')) do paused[source] = true end
  local visits = 0
  while #claimed < max and visits < 1000 do
    local lanes = redis.call('ZRANGEBYSCORE', ring_key(kind), '-inf', now_us, 'LIMIT', 0, max - #claimed)
    if #lanes == 0 then break end
    -- In turns, yet of a large claim no lane gives less than a thirtieth: each visit has its price.
    local share = math.ceil(math.max((max - #claimed) / #lanes, max / 30))
    for _, lane in ipairs(lanes) do
      visits = visits + 1
      if #claimed < max then visit(lane, math.min(share, max - #claimed)) end
    end
  end
  local ids = {token}
  for _, job in ipairs(claimed) do ids[#ids + 1] = job[1] end
  if #claimed > 0 then redis.call('SADD', inflight, unpack(ids, 2)) end
  redis.call('SET', last_claim, table.concat(ids, ' '), 'EX', 86400)
end

-- The same token again means that the answer to the first call was lost on its way: it is given again.
local function claim_again(last)
  local ids = {}
  for id in string.gmatch(last, '%S+') do
    if redis.call('SISMEMBER', inflight, id) == 1 then ids[#ids + 1] = id end
  end
  for _, id in ipairs(ids) do
    local value = redis.call('HGET', jobs, id)
    if value then hand_over(id, value, tonumber(redis.call('HGET', attempts, id)) or 1) end
  end
end

local function idle_for()
  local wait = -1
  local lane = redis.call('ZRANGE', ring_key(kind), 0, 0, 'WITHSCORES')
  if lane[2] then wait = math.max(0, math.ceil((tonumber(lane[2]) - now_us) / 1000)) end
  local delayed = redis.call('ZRANGE', delayed_key(kind), 0, 0, 'WITHSCORES')
  if delayed[2] then
    local due = math.max(0, tonumber(delayed[2]) - now)
    if wait < 0 or due < wait then wait = due end
  end
  return wait
end

local wait = -1
if max > 0 then
  local last = redis.call('GET', last_claim)
  if last and string.sub(last, 1, #token + 1) == token .. ' ' or last == token then
    claim_again(last)
  else
    claim()
  end
  wait = idle_for()
end
flush()
local answer = {settled, wait}
for _, job in ipairs(claimed) do
  for _, field in ipairs(job) do answer[#answer + 1] = field end
end
return answer
