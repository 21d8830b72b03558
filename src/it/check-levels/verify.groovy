def runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
def problem = 'db/schema/a.sql:2:8: LEVEL: syntax error at or near "SOMETHING" [42601]'
def error = '[ERROR] ' + problem.replace('LEVEL', 'error')
def warning = '[WARNING] ' + problem.replace('LEVEL', 'warning')
def checked = 'Checked 2 statements for PostgreSQL 18'
def known = "$checked: nothing has changed since the last check"

assert runs[0].count(error) == 1 && !runs[0].contains(checked) : 'normal: what is not known stops the build'
assert runs[0].contains('PostgreSQL would refuse the schema: 1 error, first db/schema/a.sql:2:8: syntax error')
assert runs[1].count(warning) == 1 && runs[1].contains(known) : 'lenient: a newer server may know it'
assert runs[2].count(warning) == 1 && runs[2].contains(known)
assert runs[3].count(warning) == 1 : 'what an entry allows is a warning, also if warnings stop the build'
assert runs[3].contains('[WARNING]     Allowed by an entry of ignore until 9999-12-31: for the next server.')
assert runs[3].contains('ignore problem 42P01 in db/schema/old.sql matches no problem: remove it')
assert runs[4].contains('Skipped (confiture.check.skip)') && !runs[4].contains('SOMETHING')
assert runs[5].count(warning) == 1 && runs[5].contains('No drift from db/baseline.sql')
assert runs[6].contains('Checked 2 statements for PostgreSQL 17') && !runs[6].contains('nothing has changed')
assert runs[7].readLines().any { it.startsWith('::error file=') && it.contains('db/schema/a.sql,line=2,col=8,title=PostgreSQL 42601::') }
assert runs[8].contains('serverVersion is "7"')
def outputs = new File(basedir, 'target/confiture').list() as List
assert outputs.containsAll(['check.kept', 'check.txt', 'check.json', 'check.html'])
