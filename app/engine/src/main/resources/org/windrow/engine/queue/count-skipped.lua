-- ARGV: run, files. Counts files that were found and need no job.
count_run(ARGV[1], 'found', tonumber(ARGV[2]))
count_run(ARGV[1], 'skipped', tonumber(ARGV[2]))
flush()
return redis.call('EXPIRE', run_key(ARGV[1]), 90 * 24 * 3600)
