-- ARGV: ids. Returns as list-jobs does, with the number of ids.
return tell(#ARGV, ARGV, {}, {})
