def log = new File(basedir, 'build.log').text
def why = 'there are no source files in the include directories: check includeDirs and includes, or set failIfEmpty to false'
assert log.readLines().count { it.startsWith('[ERROR] Failed to execute goal') && it.contains(why) } == 2
assert !new File(basedir, 'target/confiture').list() : 'an empty schema is not written'
assert new File(basedir, 'target/hash/schema.sql').exists()
def none = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
assert new File(basedir, 'target/allowed/schema.sql').text ==
    "-- PostgreSQL Schema\n-- Environment: local\n-- Files: 0\n-- Hash: $none\n"
assert log.contains("Hash of 0 files: $none") : 'the SHA-256 of no digests'
