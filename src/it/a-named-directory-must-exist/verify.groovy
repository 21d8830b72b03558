def runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
/** The goals that ran: [build, check, verify]. */
def ran = { int run -> (runs[run - 1] =~ /--- confiture[^:]*:[^:]+:(\w+) \(\S+\) @ /).collect { it[1] } }

(1..4).each {
  assert ran(it) == ['build'] : "run $it fails at once"
  assert runs[it - 1].contains('[ERROR] db/schemas: this include directory does not exist; create it, or correct includeDirs')
  assert runs[it - 1] =~ /Failed to execute goal .*: the schema was not built: 1 error, first db\/schemas: this include/
}
[5, 14].each {
  assert runs[it - 1].contains('[ERROR] db/schemas: this include directory does not exist') : 'with or without a baseline'
}
assert ran(6) == ['build'] && runs[5].contains('[ERROR] db/schema: this include directory does not exist')
[7, 8].each {
  assert ran(it) == ['build', 'check', 'verify'] : 'build knows no baseline, but verify does'
  assert runs[it - 1] =~ /Failed to execute goal .*: the schema was not compared with accepted\/schema.sql: 1 error, first db\/schema: this include/
}
assert runs[8].contains('[ERROR] db/schema: this include directory does not exist')
assert ran(10) == ['build'] && runs[9].contains('[ERROR] db/schemas: this include directory does not exist')
assert ran(11) == ['build', 'check', 'verify'] && runs[10].contains('No drift from db/baseline.sql: 1 statement')
assert ran(12) == [] : 'and not a line'
assert ran(13) == ['build', 'check', 'verify'] && runs[12].count('Skipped (confiture.skip)') == 3
