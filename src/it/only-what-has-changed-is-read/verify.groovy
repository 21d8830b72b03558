def runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
def built = runs.collect { run -> run.readLines().find { it.contains('Built ') } }

assert built[0].contains('Built target/confiture/schema.sql: 3 files, ')
assert built[1].contains('Built target/confiture/schema.sql: 3 files, ') && built[1].endsWith(' (nothing has changed)')
assert built[2].contains('Built target/confiture/schema.sql: 3 files, ') && built[2].endsWith(' (1 file read)')
[0, 3, 4, 5].each { assert !built[it].contains('(') : 'all files were read' }
assert built[3].contains('Built target/full/schema.sql: 3 files, ')
assert built[4].contains('Built target/confiture/schema.sql: 3 files, ') : 'switched off, everything is read'
assert built[5].contains('Built target/confiture/schema.sql: 3 files, ') : 'and nothing is known later'
runs.eachWithIndex { run, i ->
  assert run.contains('db/schema/2_books.sql:1:1: ') : "run ${i + 1} tells the warning of a file that it did not read"
}
['schema.sql', 'schema.sha256', 'manifest.json'].each {
  assert new File(basedir, "target/confiture/$it").bytes == new File(basedir, "target/full/$it").bytes : it
}
assert !new File(basedir, 'target/full/build.kept').exists()
assert new File(basedir, 'target/confiture/build.kept').exists()
return true
