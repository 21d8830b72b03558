import groovy.json.JsonSlurper
import java.security.MessageDigest

def log = new File(basedir, 'build.log').readLines()
def goals = log.collect { (it =~ /--- confiture(?:-maven-plugin)?:[^:]+:(\w+) /) }.findAll { it.find() }*.group(1)
assert goals == ['hash', 'hash', 'build'] :
    "hash runs in initialize, build in generate-resources, files only when called; but these ran: $goals"

// The hash once more, by its definition.
def sha = { byte[] bytes -> MessageDigest.getInstance('SHA-256').digest(bytes) }
def inOrder = ['00_extensions.sql', '10_tables/users.sql', '20_views/active_users.sql'].collect { "db/schema/$it" as String }
def all = new ByteArrayOutputStream()
inOrder.each { all.write(sha((it + '\0' + new File(basedir, it).text).getBytes('UTF-8'))) }
def hash = sha(all.toByteArray()).encodeHex().toString()

def target = new File(basedir, 'target/confiture')
assert (target.list() as List).sort() == ['build.kept', 'manifest.json', 'schema.sha256', 'schema.sql'] : 'these files and no others'
assert new File(target, 'schema.sha256').text == "$hash\n"
def schema = new File(target, 'schema.sql')
assert schema.getText('UTF-8') == """\
-- PostgreSQL Schema
-- Environment: local
-- Files: 3
-- Hash: $hash

-- File: db/schema/00_extensions.sql
CREATE EXTENSION citext;

-- File: db/schema/10_tables/users.sql
-- Whoever can log in.
CREATE TABLE users (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  email citext NOT NULL UNIQUE
);

-- File: db/schema/20_views/active_users.sql
CREATE VIEW active_users AS SELECT id, email FROM users;
""" : 'the built schema: head, then each file after its separator, always ending in a newline'

def manifest = new JsonSlurper().parse(new File(target, 'manifest.json'))
assert manifest.keySet() == ['version', 'environment', 'order', 'hash', 'files'] as Set
assert [manifest.version, manifest.environment, manifest.order, manifest.hash] == [1, 'local', 'path', hash]
assert manifest.files*.path == inOrder
assert manifest.files*.size == inOrder.collect { new File(basedir, it).length() }
assert manifest.files*.sha256 == inOrder.collect {
  sha((it + '\0' + new File(basedir, it).text).getBytes('UTF-8')).encodeHex().toString()
} : 'the digest of each file'
assert manifest.files*.firstLine == [7, 10, 17] : 'where each file begins in schema.sql'
assert manifest.files*.lines == [1, 5, 1] : 'how many lines it has there'

def told = log.findAll { it.contains(hash) }
assert told.size() == 3 && told[0..1].every { it == "[INFO] Hash of 3 files: $hash" } : "what hash says, not $told"
assert told[2] ==~ /\[INFO\] Built target\/confiture\/schema\.sql: 3 files, ${schema.length()} bytes, \d+ ms, hash $hash \(nothing has changed\)/ :
    "what build says, not ${told[2]}"
