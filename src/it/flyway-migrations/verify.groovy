import groovy.json.JsonSlurper

def runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
def said = { int run -> runs[run].readLines().findAll { it =~ /^\[(INFO|WARNING|ERROR)\] +\S/ }*.replaceFirst(/^\[\w+\] /, '') }
assert said(0).any { it.startsWith('flyway:src/main/resources/db/migration -> db/schema: no difference, 8 objects of 2 statements') }
assert said(1).containsAll(['- column public.books.title', '    db/late/V11__title.sql:1:30',
    'Bring both together: change the sources, or the other side'])
assert said(1).any { it.startsWith('The schema is not that of flyway:src/main/resources/db/migration,db/late: 1 change (1 removed)') }
assert said(2).contains('Not known to be the schema of flyway:src/main/resources/db/migration,db/code: 1 statement was not followed')
assert said(2).any { it.startsWith('db/code/V12__code.sql:1:1: this statement runs code, and what it makes is not followed') }
assert said(3).any { it.startsWith('No drift from flyway:src/main/resources/db/migration,db/late,db/code: ') }
assert said(4).any { it.contains('into which nothing can be written') }
assert said(5).any { it.contains('db/nowhere: this directory of migrations does not exist') }
assert said(6).any { it.contains('flyway:src/main/resources/db/migration,db/code: 1 change is allowed: 1 by statement') }
def diff = new JsonSlurper().parse(new File(basedir, 'target/confiture/diff.json'))
assert diff.outcome == 'error' && diff.problems*.code == ['missing-directory'] : 'what the last comparison said'
assert said(7).any { it.startsWith('No drift from db/baseline.sql: ') } && said(7).any { it.startsWith('No drift from flyway:src/main/resources/db/migration: ') }
assert said(8).any { it.startsWith('No drift from db/baseline.sql: ') }
assert said(8).any { it.startsWith('The schema is not that of flyway:src/main/resources/db/migration,db/late: 1 change (1 removed)') }
assert said(9).any { it.startsWith('The schema has drifted from db/baseline.sql: ') }
assert said(9).any { it.contains('or accept them by mvn confiture:accept; and the schema is not that of flyway:') }
assert said(10).any { it.contains('verifyMigrations is "db/late", but must be flyway:DIR or liquibase:PATH') }
def migrations = new JsonSlurper().parse(new File(basedir, 'target/confiture/migrations.json'))
assert migrations.outcome == 'drift' && migrations.old.path == 'flyway:src/main/resources/db/migration,db/late'
return true
