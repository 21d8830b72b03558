def runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
def said = { int run -> runs[run].readLines().findAll { it =~ /^\[(INFO|ERROR)\] +\S/ }*.replaceFirst(/^\[\w+\] /, '') }
assert said(0).any { it.startsWith('db/baseline.sql -> db/schema: ') }
assert said(0).contains('Migration: target/confiture/migration.sql')
assert said(1).contains('db/baseline.sql -> db/baseline.sql: nothing is to be done')
assert !new File(basedir, 'target/confiture/migration.sql').exists() : 'the second run takes the plan of the first away'
assert said(2).any { it.contains('from is "nowhere.sql", but there is no such file or directory') }
assert said(3).any { it.contains('confiture.plan.skip') }
assert new File(basedir, 'src/main/resources/db/migration').list().any { it ==~ /V.*add.pages.*\.sql/ }
true
