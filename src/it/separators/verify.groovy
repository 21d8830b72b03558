def hash = new File(basedir, 'target/none/schema.sha256').text.trim()
def head = "-- PostgreSQL Schema\n-- Environment: local\n-- Files: 2\n-- Hash: $hash\n"
def a = 'CREATE TABLE a (id integer PRIMARY KEY);\n'
def b = 'CREATE TABLE b (id integer PRIMARY KEY);\n'
def expected = [
  line: head + "\n-- File: db/schema/a.sql\n" + a + "\n-- File: db/schema/b.sql\n" + b,
  block: head + "\n/*\n * File: db/schema/a.sql\n */\n" + a + "\n/*\n * File: db/schema/b.sql\n */\n" + b,
  none: head + a + b,
  template: head + "\n-- 1. db/schema/a.sql --\nSET search_path = app;\n" + a + "\n-- 2. db/schema/b.sql --\nSET search_path = app;\n" + b,
]
expected.default = expected.line
expected.each { id, text ->
  assert new File(basedir, "target/$id/schema.sql").text == text as String : "the schema with separator $id"
  def files = new groovy.json.JsonSlurper().parse(new File(basedir, "target/$id/manifest.json")).files
  assert files.collect { text.readLines()[it.firstLine - 1] } == [a.trim(), b.trim()] : "the lines in the manifest of $id"
}
return true
