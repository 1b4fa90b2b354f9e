-- What all scripts share. KEYS[1] is the prefix of our keys; its hash tag keeps them all in one slot of a cluster, so that
-- names may be put together here. Only commands of Redis 5. Times are milliseconds of the server's clock; the rings count
-- microseconds, so that lanes served within one millisecond keep their order.
local prefix = KEYS[1]
local clock = redis.call('TIME')
local now_us = tonumber(clock[1]) * 1000000 + tonumber(clock[2])
local now = math.floor(now_us / 1000)
local failed_limit = 100000
local run_ttl = 90 * 24 * 3600

local jobs, attempts, errors = prefix .. 'jobs', prefix .. 'attempts', prefix .. 'errors'
local active = prefix .. 'active'

local function ring_key(kind) return prefix .. 'ring:' .. kind end
local function lane_key(kind, lane) return prefix .. 'lane:' .. kind .. ':' .. lane end
local function heads_key(kind, source) return prefix .. 'heads:' .. kind .. ':' .. source end
local function wait_key(kind, source, lane) return prefix .. 'wait:' .. kind .. ':' .. source .. ':' .. lane end
local function delayed_key(kind) return prefix .. 'delayed:' .. kind end
local function delayed_of_key(kind, source) return delayed_key(kind) .. ':' .. source end
local function failed_key(kind, source) return prefix .. 'failed:' .. kind .. ':' .. source end
local function counts_key(kind, source) return prefix .. 'counts:' .. kind .. ':' .. source end
local function inflight_key(worker) return prefix .. 'inflight:' .. worker end
local function landed_key(worker) return prefix .. 'landed:' .. worker end
local function host_key(lane) return prefix .. 'host:' .. lane end
local function run_key(run) return prefix .. 'run:' .. run end

-- Counters: gathered while a script runs, written once by flush().
local sums = {}
local function add(key, field, n)
  local fields = sums[key]
  if not fields then fields = {}; sums[key] = fields end
  fields[field] = (fields[field] or 0) + n
end
local function flush()
  for key, fields in pairs(sums) do
    for field, n in pairs(fields) do
      if n ~= 0 then
        local total = redis.call('HINCRBY', key, field, string.format('%d', n))
        if total == 0 and key == active then redis.call('HDEL', key, field) end
      end
    end
  end
  sums = {}
end
local function slots_used(lane)
  local pending = sums[active] and sums[active][lane] or 0
  return (tonumber(redis.call('HGET', active, lane)) or 0) + pending
end

-- A job as it is kept: kind, source, lane, run and time of enqueuing before the payload, which need not be looked at.
local function parse(id, value)
  local kind, source, lane, run, at, payload_at =
    string.match(value, '^([^\t]*)\t([^\t]*)\t([^\t]*)\t([^\t]*)\t(%d+)\t()')
  return kind and {id = id, kind = kind, source = source, lane = lane, run = run, at = at, value = value, payload_at = payload_at}
end
local function payload(job) return string.sub(job.value, job.payload_at) end
local function write(job, content)
  redis.call('HSET', jobs, job.id, table.concat({job.kind, job.source, job.lane, job.run, job.at, content}, '\t'))
end
local function find(id)
  local value = redis.call('HGET', jobs, id)
  return value and parse(id, value)
end
local function forget(...)
  redis.call('HDEL', jobs, ...)
  redis.call('HDEL', attempts, ...)
  redis.call('HDEL', errors, ...)
end
local function count_run(run, field, n)
  if run ~= '' then add(run_key(run), field, n) end
end
-- A run counts its files; the job that lists its records is none.
local function count_file(job, field, n)
  if job.kind == 'download' then count_run(job.run, field, n) end
end

-- A lane is in its ring while it has waiting jobs, unless its slots are all taken or its sources are all paused.
local function wake(kind, lane)
  redis.call('ZADD', ring_key(kind), 'NX', now_us, lane)
end
local known = {}
local function remember_source(kind, source)
  if not known[kind .. source] then
    known[kind .. source] = true
    redis.call('SADD', prefix .. 'sources:' .. kind, source)
  end
end
local function push(job, in_front)
  local list = wait_key(job.kind, job.source, job.lane)
  local length = redis.call(in_front and 'LPUSH' or 'RPUSH', list, job.id)
  if length == 1 or in_front then
    redis.call('ZADD', heads_key(job.kind, job.source), job.at, job.lane)
    redis.call('ZADD', lane_key(job.kind, job.lane), 'NX', now_us, job.source)
    wake(job.kind, job.lane)
  end
  remember_source(job.kind, job.source)
  add(counts_key(job.kind, job.source), 'waiting', 1)
end

-- Keeps what the first waiting job of a source in a lane tells: the age of the oldest, and whether the lane has any.
local function new_head(kind, source, lane, value)
  if value then
    local job = parse('', value)
    redis.call('ZADD', heads_key(kind, source), job and job.at or now, lane)
  else
    redis.call('ZREM', heads_key(kind, source), lane)
    redis.call('ZREM', lane_key(kind, lane), source)
  end
end

-- The same after jobs were taken out of the list.
local function look_for_head(kind, source, lane)
  local head = redis.call('LINDEX', wait_key(kind, source, lane), 0)
  new_head(kind, source, lane, head and redis.call('HGET', jobs, head))
  if redis.call('EXISTS', lane_key(kind, lane)) == 0 then redis.call('ZREM', ring_key(kind), lane) end
end

local function delay(job, due)
  redis.call('ZADD', delayed_key(job.kind), due, job.id)
  redis.call('ZADD', delayed_of_key(job.kind, job.source), due, job.id)
  add(counts_key(job.kind, job.source), 'delayed', 1)
end
-- Whether the job was delayed; it is in no place then.
local function undelay(job)
  if redis.call('ZREM', delayed_key(job.kind), job.id) == 0 then return false end
  redis.call('ZREM', delayed_of_key(job.kind, job.source), job.id)
  add(counts_key(job.kind, job.source), 'delayed', -1)
  return true
end

local function give_up(job, error)
  local failed = failed_key(job.kind, job.source)
  remember_source(job.kind, job.source)
  redis.call('HSET', errors, job.id, error)
  add(counts_key(job.kind, job.source), 'failed', redis.call('ZADD', failed, now, job.id))
  local over = redis.call('ZCARD', failed) - failed_limit
  if over > 0 then
    for _, id in ipairs(redis.call('ZRANGE', failed, 0, over - 1)) do
      redis.call('ZREM', failed, id)
      forget(id)
      add(counts_key(job.kind, job.source), 'failed', -1)
    end
  end
end

-- Takes a job out of a worker's hands; nil if it is not there (any more).
local function let_go(worker, id, value)
  if redis.call('SREM', inflight_key(worker), id) == 0 then return nil end
  local job = value and parse(id, value)
  if job then
    if redis.call('SREM', landed_key(worker), id) == 0 then add(active, job.lane, -1) end
    add(counts_key(job.kind, job.source), 'inflight', -1)
  end
  return job
end
-- Gives a job's place in its lane free while the worker still holds it; nil if it does not, or did so before.
local function land(worker, id, value)
  local job = value and parse(id, value)
  if not job or redis.call('SISMEMBER', inflight_key(worker), id) == 0 then return nil end
  if redis.call('SADD', landed_key(worker), id) == 0 then return nil end
  add(active, job.lane, -1)
  return job
end
-- Puts an unfinished job back in front, its attempt not counted.
local function give_back(job)
  if redis.call('HINCRBY', attempts, job.id, -1) <= 0 then redis.call('HDEL', attempts, job.id) end
  push(job, true)
end
local function wake_if_waiting(kind, lane)
  if redis.call('EXISTS', lane_key(kind, lane)) == 1 then wake(kind, lane) end
end
local function requeue(worker, attempt_limit)
  local held = redis.call('SMEMBERS', inflight_key(worker))
  for _, id in ipairs(held) do
    local job = let_go(worker, id, redis.call('HGET', jobs, id))
    if job then
      if attempt_limit == 0 then
        give_back(job)
      elseif (tonumber(redis.call('HGET', attempts, id)) or 0) < attempt_limit then
        push(job, true)
      else
        give_up(job, 'Its worker died while it held this job, ' .. attempt_limit .. ' times')
        count_file(job, 'failed', 1)
      end
      wake_if_waiting(job.kind, job.lane)
    end
  end
  redis.call('DEL', prefix .. 'claim:' .. worker, landed_key(worker))
  return #held
end

local function promote(kind, max)
  local due = redis.call('ZRANGEBYSCORE', delayed_key(kind), '-inf', now, 'LIMIT', 0, max)
  for _, id in ipairs(due) do
    local job = find(id)
    if not job then
      redis.call('ZREM', delayed_key(kind), id)
    elseif undelay(job) then
      push(job, false)
    end
  end
  return #due
end

-- The gap of a host: its policy, or the longer one it has earned by refusing. 20 clean answers shorten the latter by a tenth.
local function answered_well(lane, n)
  local host = host_key(lane)
  local slow = tonumber(redis.call('HGET', host, 'slow'))
  if not slow then return end
  local clean = redis.call('HINCRBY', host, 'clean', n)
  while clean >= 20 do
    clean = clean - 20
    slow = slow * 0.9
  end
  redis.call('HSET', host, 'clean', clean)
  if slow <= math.max(100, tonumber(redis.call('HGET', host, 'gap')) or 0) then
    redis.call('HDEL', host, 'slow', 'clean')
  else
    redis.call('HSET', host, 'slow', math.floor(slow))
  end
end

-- A list of jobs for a person: how many there are in all, then for each: id, value, attempts, error, when, worker.
local function tell(total, ids, times, holders)
  local answer = {total}
  if #ids > 0 then
    local values = redis.call('HMGET', jobs, unpack(ids))
    local tries = redis.call('HMGET', attempts, unpack(ids))
    local reasons = redis.call('HMGET', errors, unpack(ids))
    for i, id in ipairs(ids) do
      local value = values[i] or ''
      local job = parse(id, value)
      for _, field in ipairs({
        id, value, tonumber(tries[i]) or 0, reasons[i] or '', times[id] or tonumber(job and job.at) or now, holders[id] or '',
      }) do answer[#answer + 1] = field end
    end
  end
  return answer
end

-- Hosts that are closed for longer than a moment, by until when; those whose time has passed go when another comes.
local function remember_closed(host, closed_until)
  local closed = prefix .. 'closed'
  redis.call('ZREMRANGEBYSCORE', closed, '-inf', now)
  if closed_until > now + 5000 then redis.call('ZADD', closed, closed_until, host) else redis.call('ZREM', closed, host) end
end
