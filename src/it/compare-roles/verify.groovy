import groovy.json.JsonSlurper

def runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
assert runs[0].contains('No drift from db/baseline.sql: 5 objects of 6 statements: 2 modelled, 4 of the cluster, not compared')
def side = { String path -> new JsonSlurper().parse(new File(basedir, path)).new }
def counted = side('target/counted/drift.json')
assert counted.cluster*.beginning.first() == 'CREATE ROLE readers' && counted.cluster.size() == counted.statements.cluster
def compared = side('target/roles/drift.json')
assert [compared.statements.modelled, compared.statements.cluster, compared.cluster] == [6, 0, []]
assert runs[1].contains('[ERROR] ~ role ann')
def told = new File(basedir, 'target/roles/drift.txt').readLines()
[
  '    member of readers: admin, inherit, set -> inherit, set',
  '    connection limit: (none) -> 5',
  '    setting search_path: (none) -> shop, public',
].each { assert told.contains(it) }
assert runs[2].contains('1 change is allowed: 1 by role')
