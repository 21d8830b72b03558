def runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
assert runs[0].contains('No drift from db/baseline.sql')
assert runs[1].contains('~ table public.t') && runs[1].contains('MAINTAIN')
assert runs[2].contains('No drift from written/baseline.sql')
['13', 'newest'].eachWithIndex { wrong, i ->
  assert runs[3 + i].contains("serverVersion is \"$wrong\", but must be the major version of a PostgreSQL server, from 14 to 18")
}
return true
