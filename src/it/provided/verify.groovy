def runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
assert runs[0].contains('Checked 2 statements for PostgreSQL 18') && !runs[0].contains('[WARNING]')
assert runs[0].contains('No drift from db/baseline.sql: 7 objects of 2 statements') : 'what is provided is not counted'
assert !new File(basedir, 'target/confiture/schema.sql').text.contains('CREATE SCHEMA')
assert runs[1].contains('[ERROR] db/schema/a.sql:2:41: error: schema "auth" does not exist [3F000]') &&
    !runs[1].contains('db/schema/a.sql:4:') && runs[1].contains('PostgreSQL would refuse the schema')
assert runs[2].contains('[ERROR] db/provided/*.sql: there are no files here; correct provided')
