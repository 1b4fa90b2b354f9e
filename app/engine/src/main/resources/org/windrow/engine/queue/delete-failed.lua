-- ARGV: kind, source, id, id, ...  Forgets failed jobs. Returns how many.
local kind, source = ARGV[1], ARGV[2]
local deleted = 0
for i = 3, #ARGV do
  if redis.call('ZREM', failed_key(kind, source), ARGV[i]) == 1 then
    forget(ARGV[i])
    deleted = deleted + 1
  end
end
add(counts_key(kind, source), 'failed', -deleted)
flush()
return deleted
