import java.nio.file.Files

def written = { String path -> Files.getLastModifiedTime(new File(basedir, "target/$path").toPath()) }
['schema.sql', 'schema.sha256', 'manifest.json'].each {
  assert written("confiture/$it") < written("later/$it") : "$it was touched though its bytes are the same"
}
['schema.sql', 'manifest.json'].each {
  assert written("other/$it") > written("last/$it") : "$it is another one in another environment"
}
assert written('other/schema.sha256') < written('last/schema.sha256') : 'the hash is the same in every environment'
assert new File(basedir, 'target/other/schema.sql').text.contains('-- Environment: test\n')
['confiture', 'later', 'other', 'last'].each {
  assert new File(basedir, "target/$it").list().size() == 4 : 'nothing is left beside the outputs and what is known of the files'
}
return true
