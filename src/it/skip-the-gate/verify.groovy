def runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
assert runs[0].contains('[INFO] Built target/confiture/schema.sql') && runs[0].contains('[INFO] Skipped (confiture.verify.skip)')
assert runs[1].count('[INFO] Skipped (confiture.skip)') == 3
assert runs[2].contains('[INFO] Skipped (confiture.accept.skip)') && runs[2].contains('[INFO] Skipped (confiture.diff.skip)')
assert new File(basedir, 'db/baseline.sql').text == 'CREATE SCHEMA other;\n'
assert !new File(basedir, 'target/confiture/drift.json').exists() && !new File(basedir, 'target/confiture/diff.json').exists()
