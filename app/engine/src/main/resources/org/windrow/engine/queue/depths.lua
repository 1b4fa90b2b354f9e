-- ARGV: kind. Returns for each source: its id, waiting, in flight, delayed, failed, entered, left, when the oldest was enqueued or 0.
local answer = {}
for _, source in ipairs(redis.call('SMEMBERS', prefix .. 'sources:' .. ARGV[1])) do
  local counts = redis.call('HMGET', counts_key(ARGV[1], source), 'waiting', 'inflight', 'delayed', 'failed', 'entered', 'left')
  answer[#answer + 1] = source
  for i = 1, 6 do answer[#answer + 1] = tonumber(counts[i]) or 0 end
  local oldest = redis.call('ZRANGE', heads_key(ARGV[1], source), 0, 0, 'WITHSCORES')
  answer[#answer + 1] = tonumber(oldest[2]) or 0
end
return answer
