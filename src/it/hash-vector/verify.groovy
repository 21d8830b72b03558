import groovy.json.JsonSlurper

/** The source files of a build, in build order. */
def paths = { String id -> new JsonSlurper().parse(new File(basedir, "target/$id/manifest.json")).files*.path }

// Where other implementations of the hash must agree with this one.
def hash = '4ef11990a6d9811a296018187e6e2edd428eeee0a927534c3c90341688f5aead'

assert paths('confiture') == ['00_extensions.sql', '10_tables/users.sql', '10_tables-old/a.sql', '20_empty.sql']
    .collect { "db/schema/$it" as String } : 'name by name: 10_tables comes before 10_tables-old'
assert new File(basedir, 'target/confiture/schema.sha256').text == "$hash\n"
def schema = new File(basedir, 'target/confiture/schema.sql').text
assert schema.contains("\n-- Hash: $hash\n")
assert schema.contains('\nSELECT 1\n\n-- File: db/schema/20_empty.sql\n') : 'a newline is added in the built schema alone'
def log = new File(basedir, 'build.log').text
assert log.contains("Hash of 4 files: $hash")
assert log.contains("[WARNING] db/schema/10_tables-old/a.sql:1:9: the last statement has no semicolon") :
    'the lenient build still says what it saw'
