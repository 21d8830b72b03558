import groovy.json.JsonSlurper

def found = []
new File(basedir, 'db').eachFileRecurse { if (it.file) found << it }
def ofId = { String id -> new JsonSlurper().parse(new File(basedir, "target/$id/manifest.json"), 'UTF-8').files }
def path = { File file -> basedir.toPath().relativize(file.toPath()).toString().replace(File.separator, '/') }

['confiture', 'block'].each { id ->
  def files = ofId(id)
  assert files*.path as Set == found.collect(path) as Set : 'every file is in the manifest by its name'
  def lines = new File(basedir, "target/$id/schema.sql").getText('UTF-8').split('\n', -1)
  files.each {
    assert lines[it.firstLine - 1] == new File(basedir, it.path).text.trim() : "$it.path is where the manifest says"
  }
}
def schema = new File(basedir, 'target/confiture/schema.sql').getText('UTF-8')
def outside = schema.readLines().findAll { !it.startsWith('-- ') && !it.empty }
assert outside.every { it ==~ /SELECT \d+;/ } && outside.size() == found.size() :
    "a name never leaves its comment: $outside"
def block = new File(basedir, 'target/block/schema.sql').getText('UTF-8')
assert block.count('*/') == found.size() && block.count('/*') == found.size() : 'nor the block comment'

// What a CI server obeys is no command in the log.
def log = new File(basedir, 'build.log').getText('UTF-8')
assert !log.readLines().any { it.startsWith('::') } && !log.contains('##[') && !log.contains('##vso[')
if (File.separatorChar == '/' as char) {
  assert log.contains('db/schema/new\\u000a::stop-commands::x.sql')
  assert log.contains('db/schema/#\\u0023[group] #\\u0023vso[x] \\u202e.sql')
}
return true
