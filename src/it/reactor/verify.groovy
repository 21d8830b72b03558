import groovy.json.JsonSlurper

def runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
runs[0..1].each {
  assert it.count('No schema here: there is no db/schema') == 4 : 'the parent and web have no schema: one line for each goal'
  assert it.count('Hash of 1 file: ') == 1 && it.count('Hash of 2 files: ') == 1
}
assert !(runs[1] =~ /(?i)not (marked as )?@?thread-?safe/) : 'every goal is thread-safe'
['target/confiture', 'target/parallel', 'web/target/confiture', 'web/target/parallel'].each {
  assert !new File(basedir, it).exists() : 'no schema, no output'
}

def paths = { String path -> new JsonSlurper().parse(new File(basedir, "$path/manifest.json")).files*.path }
assert paths('shop/target/confiture') == ['db/schema/a.sql'] : 'relative to the module, so that it builds alike wherever it is'
assert paths('warehouse/target/confiture') == ['db/schema/a.sql', 'db/schema/b.sql']
['schema.sql', 'schema.sha256', 'manifest.json'].each { name ->
  def bytes = { String path -> new File(basedir, "$path/$name").bytes }
  assert Arrays.equals(bytes('shop/target/confiture'), bytes('shop/target/parallel'))
  assert Arrays.equals(bytes('warehouse/target/confiture'), bytes('warehouse/target/parallel'))
  assert Arrays.equals(bytes('warehouse/target/confiture'), bytes('warehouse/target/alone'))
}
return true
