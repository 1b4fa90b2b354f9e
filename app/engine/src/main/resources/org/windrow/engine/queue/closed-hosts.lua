-- ARGV: the most hosts to return. Returns each host that is closed, with the time (ms since 1970) until when, the next to open first.
local answer = {}
local found = redis.call('ZRANGEBYSCORE', prefix .. 'closed', '(' .. now, '+inf', 'WITHSCORES', 'LIMIT', 0, ARGV[1])
for i = 1, #found, 2 do
  answer[#answer + 1] = found[i]
  answer[#answer + 1] = tonumber(found[i + 1])
end
return answer
