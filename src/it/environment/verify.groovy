def environments = [default: 'local', production: 'production', confiture: 'test']
environments.each { id, name ->
  def target = new File(basedir, "target/$id")
  assert new File(target, 'schema.sql').readLines()[1] == "-- Environment: $name"
  assert new groovy.json.JsonSlurper().parse(new File(target, 'manifest.json')).environment == name
}
assert environments.keySet().collect { new File(basedir, "target/$it/schema.sha256").text }.unique().size() == 1 :
    'the environment is no part of the hash'
