-- ARGV: kind, source, offset, count. Newest first. Returns for each: id, value, attempts, error, when.
local answer = {}
local page = redis.call('ZREVRANGE', failed_key(ARGV[1], ARGV[2]), ARGV[3], ARGV[3] + ARGV[4] - 1, 'WITHSCORES')
for i = 1, #page, 2 do
  local id = page[i]
  local value = redis.call('HGET', jobs, id)
  if value then
    for _, field in ipairs({
      id, value, tonumber(redis.call('HGET', attempts, id)) or 0, redis.call('HGET', errors, id) or '', tonumber(page[i + 1]),
    }) do answer[#answer + 1] = field end
  end
end
return answer
