def runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
assert runs.length == 5
runs.eachWithIndex { run, i ->
  assert run.contains('relation "loans" does not exist') : "run ${i + 1} tells the warning"
  assert i == 2 || run.contains('No drift from db/baseline.sql: ') : "run ${i + 1} tells that there is no drift"
}
assert !runs[0].contains('nothing has changed')
assert runs[1].contains('Checked 2 statements for PostgreSQL 18: nothing has changed since the last check')
assert runs[2].contains('nothing has changed since the last check') : 'it was built in another run'
assert !runs[4].contains('nothing has changed') : 'switched off, everything is read'
def told = { run -> run.readLines().findAll { it.contains('No drift') || it.contains('loans') } }
assert told(runs[0]) == told(runs[1]) : 'the same is said, in the same words'

def target = new File(basedir, 'target/confiture')
assert target.list().sort() == ['check.html', 'check.json', 'check.kept', 'check.txt', 'drift.html', 'drift.json', 'drift.txt',
    'manifest.json', 'schema.sha256', 'schema.sql', 'statements.kept', 'verify.kept'] : 'the record of files went with the last run'
return true
