-- Returns for each worker: its name, what it says of itself, when it was last heard of, how many jobs it holds.
local answer = {}
local beats = redis.call('ZRANGE', prefix .. 'beats', 0, -1, 'WITHSCORES')
for i = 1, #beats, 2 do
  answer[#answer + 1] = beats[i]
  answer[#answer + 1] = redis.call('HGET', prefix .. 'workers', beats[i]) or ''
  answer[#answer + 1] = tonumber(beats[i + 1])
  answer[#answer + 1] = redis.call('SCARD', inflight_key(beats[i]))
end
return answer
