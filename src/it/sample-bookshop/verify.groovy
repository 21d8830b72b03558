import groovy.json.JsonSlurper

def target = new File(basedir, 'target/confiture')
def schema = new File(target, 'schema.sql').getText('UTF-8')
def hash = new File(target, 'schema.sha256').text.trim()
def manifest = new JsonSlurper().parse(new File(target, 'manifest.json'))
def log = new File(basedir, 'build.log').readLines()

def inOrder = manifest.files*.path
def listed = log.findAll { it ==~ /\[INFO\] db\/schema\/.*\.sql/ }.collect { it - '[INFO] ' }
assert inOrder.size() == 18 : "the bookshop has 18 source files, not $inOrder"
assert listed == inOrder : "confiture:files lists the files in build order"
assert inOrder.first() == 'db/schema/00_setup/01_extensions.sql'
assert inOrder.last() == 'db/schema/60_access/20_grants.sql'

assert schema.startsWith("""\
-- PostgreSQL Schema
-- Environment: local
-- Files: 18
-- Hash: $hash

-- File: db/schema/00_setup/01_extensions.sql
""") : "the head of the built schema, then the first file; but it begins ${schema.take(200)}"

def lines = schema.readLines()
manifest.files.each { file ->
  def built = lines.subList(file.firstLine - 1, file.firstLine - 1 + file.lines)
  assert built == new File(basedir, file.path).readLines('UTF-8') :
      "$file.path is lines $file.firstLine and on of the built schema"
}

def summary = log.findAll { it.startsWith('[INFO] Built ') }
assert summary.size() == 1 && summary[0] ==~
    /\[INFO\] Built target\/confiture\/schema\.sql: 18 files, 1\d\.\d KiB, \d+ ms, hash $hash/ :
    "one line says what was built, not $summary"
assert log.contains('[INFO] Checked 60 statements for PostgreSQL 18') : 'the schema is checked, as the README shows'
assert !log.any { it.startsWith('[WARNING]') && it.contains('.sql') } : 'the sample is sound'
