-- ARGV: run. It answers no longer for files whose jobs were removed. Returns how many.
local removed = tonumber(redis.call('HGET', run_key(ARGV[1]), 'removed')) or 0
count_run(ARGV[1], 'found', -removed)
count_run(ARGV[1], 'removed', -removed)
flush()
return removed
