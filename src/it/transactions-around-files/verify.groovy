def log = new File(basedir, 'build.log').text
assert !log.contains('[WARNING] db/') : 'BEGIN and COMMIT around a file are nothing to warn of'
assert log.contains('Checked 10 statements for PostgreSQL 18')
assert log.contains('No drift from db/baseline.sql')
def schema = new File(basedir, 'target/confiture/schema.sql').text
assert schema.count('BEGIN;') == 3 && schema.count('COMMIT;') == 2 : 'they stay as they are written'
true
