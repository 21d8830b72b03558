import groovy.json.JsonSlurper

def runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
def missing = 'there is no baseline db/baseline.sql to compare the schema with: make it by mvn confiture:accept and commit it'
assert runs[0].contains(missing) && runs[0].contains('MojoExecutionException') : 'nothing was judged: an error'
assert runs[1].contains("[WARNING] $missing")
assert runs[1].contains('no baseline db/other.sql to compare the schema with: make it by mvn confiture:accept@other and commit it')
assert runs[5].contains('make it by mvn confiture:accept -Dconfiture.baseline=db/some.sql and commit it')
assert runs[2].contains('missingBaseline is "perhaps", but must be one of fail, warn, create')
assert runs[3].contains('[INFO] Accepted into db/baseline.sql: ') && runs[3].contains('[INFO] Review and commit it: git add db/baseline.sql')
assert runs[4].contains('[INFO] No drift from db/baseline.sql: 2 statements')
def outcome = { new JsonSlurper().parse(new File(basedir, "target/$it/drift.json")).outcome }
assert outcome('created') == 'no-drift' && outcome('confiture') == 'no-drift'

assert runs[6].contains('[INFO] db/schema/a.sql')
assert runs[7].contains('[INFO] Review and commit it: git add db/first.sql')
assert runs[8].contains('[INFO] No drift from db/first.sql: 2 statements')
assert runs[9].contains('db/misspelt/a.sql:1:36: error: syntax error at or near "NUL" [42601]') && runs[9].contains('Perhaps you meant NULL.')
assert runs[10].contains('[ERROR] The schema has drifted from db/first.sql: ')
def command = runs[10].readLines().find { it.contains('If this is meant: ') }
assert command.endsWith('mvn confiture:accept -Dconfiture.includeDirs=db/later -Dconfiture.baseline=db/first.sql') ||
    command.endsWith('mvn confiture:accept -Dconfiture.baseline=db/first.sql') : command
assert runs[12].contains('[INFO] No drift from db/first.sql: ')
