import groovy.json.JsonSlurper

def runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
assert runs[0].contains('[INFO] No drift from db/baseline.sql: 16 objects of 4 statements: 4 modelled')
assert runs[1].contains('[INFO] No drift from db/same.sql: 4 statements')

def report = { new JsonSlurper().parse(new File(basedir, "target/$it/drift.json")) }
def understood = report('confiture')
assert understood.outcome == 'no-drift' && understood.changes == [] && understood.problems == []
assert understood.old.semanticHash == understood.new.semanticHash : 'the same database has the same semantic hash'
assert understood.old.statements.total == 6 && understood.new.statements.total == 4
assert understood.new.schemaHash == new File(basedir, 'target/confiture/schema.sha256').text.trim()
def same = report('same')
assert same.outcome == 'no-drift' && same.old.statements == [total: 4] && !same.old.semanticHash
assert report('hash').new.semanticHash == understood.new.semanticHash
assert new File(basedir, 'target/confiture/drift.txt').text.startsWith('No drift\n')
