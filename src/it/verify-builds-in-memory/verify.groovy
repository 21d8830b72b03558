def log = new File(basedir, 'build.log').text
assert log.count('[ERROR]     db/baseline.sql:10:3 -> db/schema/b.sql:4:3') == 2 : 'places in source files, though no schema was built'
['confiture', 'one-thread'].each {
  assert new File(basedir, "target/$it").list().sort() as List == ['check.kept', 'drift.html', 'drift.json', 'drift.txt', 'migration.sql', 'statements.kept'] : 'the reports, the migration and what the check keeps, nothing else'
}
['drift.html', 'drift.json', 'drift.txt'].each {
  assert new File(basedir, "target/confiture/$it").text == new File(basedir, "target/one-thread/$it").text
}
return true
