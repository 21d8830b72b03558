def log = new File(basedir, 'build.log').text
assert !new File(basedir, 'target/confiture').exists() : 'the parent shares the directories, and has none of its own'
assert new File(basedir, 'shop/target/confiture/schema.sql').text.contains('CREATE TABLE orders')
assert new File(basedir, 'web/target/confiture/schema.sql').text.contains('CREATE TABLE pages')
assert log.count('Built target/confiture/schema.sql: 1 file') == 2
true
