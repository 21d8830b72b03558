def log = new File(basedir, 'build.log').text.replaceAll(/\u001B\[[;\d]*m/, '')
assert log.contains('Checked 4 statements for PostgreSQL 18: PostgreSQL 18.6 (embedded) loads it, and its catalogs agree')
assert log.contains('[WARNING] db/schema/a.sql:5:1: warning: relation "users" already exists, skipping [42P07]')
assert log.contains('[ERROR] db/refused/a.sql:4:1: error: invalid input syntax for type bigint: "one" [22P02]')
assert log.contains('[ERROR] db/refused/b.sql:3:3: error: duplicate key value violates unique constraint "users_pkey" [23505]')
assert log.contains('[ERROR]       INSERT INTO users VALUES (1);\n[ERROR]       ^\n[ERROR]     Key (id)=(1) already exists.')
assert log.count('SLF4J') == 0
assert !new File(basedir, 'target/confiture-server').exists() : 'nothing is there that nobody asked for'
assert log.contains('Proved on PostgreSQL 18.6 (embedded)')
true
