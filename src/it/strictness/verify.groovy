def runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
def told = { String run, String level -> run.readLines().findAll { it =~ /^\[$level\] (broken\/)?db\// }*.replaceFirst(/;.*/, '')*.minus("[$level] ") }
def harmless = [
  'db/schema/a.sql:1:1: psql\'s \\echo is no SQL: only psql can load the built schema',
  'db/schema/z.sql:1:9: the last statement has no semicolon',
]
def harmful = [
  'broken/db/schema/a.sql:1:9: the last statement has no semicolon',
  'broken/db/schema/b.sql:1:8: unterminated string',
  'broken/db/schema/c.sql:1:1: psql\'s \\i does not survive the move into one file',
]
assert told(runs[0], 'WARNING') == harmless && told(runs[0], 'ERROR') == [] : 'normal: the built schema is right all the same'
assert told(runs[1], 'ERROR') == harmless && told(runs[1], 'WARNING') == [] : 'strict: everything is an error'
assert told(runs[2], 'ERROR') == harmful && told(runs[2], 'WARNING') == [] : 'normal: what breaks the built schema is an error'
assert told(runs[3], 'WARNING') == harmful && told(runs[3], 'ERROR') == [] : 'lenient: only warnings'
def built = ['target/normal', 'target/strict', 'broken/target/normal-broken', 'broken/target/lenient']
    .findAll { new File(basedir, "$it/schema.sql").exists() }
assert built == ['target/normal', 'broken/target/lenient']
