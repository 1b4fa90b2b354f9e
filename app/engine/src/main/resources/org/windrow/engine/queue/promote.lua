-- ARGV: kind, most jobs to move. Returns how many became due and wait now.
local moved = promote(ARGV[1], tonumber(ARGV[2]))
flush()
return moved
