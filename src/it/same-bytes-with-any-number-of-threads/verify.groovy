['schema.sql', 'schema.sha256', 'manifest.json'].each { name ->
  def sequential = new File(basedir, "target/threads-1/$name").bytes
  assert sequential.length > 0
  ['default', 'threads-2', 'threads-8'].each {
    assert Arrays.equals(new File(basedir, "target/$it/$name").bytes, sequential) : "$name of $it is that of one thread"
  }
}
def schema = new File(basedir, 'target/threads-8/schema.sql').text
assert schema.count('\n-- File: ') == 700
assert schema.length() > 1_000_000 : 'some files are large'
