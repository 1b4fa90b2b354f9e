-- ARGV: host, how many answers were clean.
answered_well(ARGV[1], tonumber(ARGV[2]))
return now
