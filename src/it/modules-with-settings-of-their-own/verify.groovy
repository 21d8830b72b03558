def runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
assert runs[0].contains('No drift from db/baseline.sql') || runs[0].contains('No drift from shop/db/baseline.sql')
assert runs[0].contains('No drift from flyway:migrations: ')
assert runs[0].count('No drift from ') == 3 : runs[0]
assert runs[1].contains('The schema is not that of flyway:migrations: 1 change (1 added)')
assert new File(basedir, 'shop/target/confiture/migrations.json').exists()
assert !new File(basedir, 'legacy/target/confiture/migrations.json').exists()
return true
