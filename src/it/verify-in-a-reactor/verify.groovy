def runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
assert runs[0].contains('No drift from db/baseline.sql: 2 statements') : 'shop is judged by itself'
assert runs[0].contains('[ERROR] Perhaps table public.shelf was renamed to public.shelves')
assert runs[0].contains('[ERROR] If this is meant: 1. migration: warehouse/target/confiture/migration.sql (not complete: 1 left to a person), 2. mvn confiture:accept -pl warehouse')
assert runs[0].count('No schema here: there is no db/schema') == 4 : 'the parent and web: one line for each goal'
assert !(runs[0] =~ /(?i)not (marked as )?@?thread-?safe/)
assert new File(basedir, 'shop/target/confiture/drift.json').exists() && new File(basedir, 'warehouse/target/confiture/drift.json').exists()
assert !new File(basedir, 'web/target/confiture').exists()
assert runs[2].count('No drift from db/baseline.sql') == 2
assert runs.size() == 5 : 'a quiet run says nothing at all'
assert runs[3].count('No drift from db/baseline.sql') == 1 : 'the module that was asked for'
assert runs[4].count('No drift from db/baseline.sql') == 1 && !new File(basedir, 'shop/target/confiture/reactor.txt').exists()
assert new File(basedir, 'target/confiture/reactor.txt').text == '''\
No drift in 1 schema

warehouse: no drift, 1 statement
''' : 'what the last run of the reactor verified'
