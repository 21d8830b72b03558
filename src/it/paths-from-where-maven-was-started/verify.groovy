def runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
assert runs[0].contains('Review and commit it: git add shop/db/baseline.sql')
assert runs[1].contains('Review and commit it: git diff shop/db/other.sql')
def place = 'shop/db/third.sql:1:21 -> shop/db/schema/books.sql:1:21'
assert runs[2].contains("[INFO]     $place")
assert runs[3].contains("[ERROR]     $place")
assert runs[3].contains('Full report: shop/target/confiture/drift.txt')
assert runs[3].contains('mvn confiture:accept -Dconfiture.baseline=db/third.sql -pl shop')
assert runs[3].contains('If this is meant: 1. migration: shop/target/confiture/migration.sql, 2. mvn')
assert runs[4].contains("[ERROR]     $place")
assert runs[4].contains('Full report: shop/target/confiture/drift.txt')
assert runs[4].contains('mvn confiture:accept -f shop/pom.xml -Dconfiture.baseline=db/third.sql')
assert runs[4].contains('If this is meant: 1. migration: shop/target/confiture/migration.sql, 2. mvn')
assert runs[5].contains('[INFO] Migration: shop/target/confiture/migration.sql')
assert runs[6].contains("[ERROR]     shop/db/migrations/V1__books.sql:1:21 -> shop/db/schema/books.sql:1:21")
// What is in a report is the same wherever Maven was started.
assert new File(basedir, 'shop/target/confiture/drift.txt').text.contains('    db/third.sql:1:21 -> db/schema/books.sql:1:21')
true
