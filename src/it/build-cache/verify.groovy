def runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
def outputs = ['build.kept', 'check.html', 'check.json', 'check.kept', 'check.txt', 'drift.html', 'drift.json', 'drift.txt', 'manifest.json', 'schema.sha256', 'schema.sql', 'statements.kept', 'verify.kept']

assert runs[0].contains('Built target/confiture/schema.sql') && runs[0].contains('Saved Build to local file')
assert runs[1].contains('Skipping plugin execution (cached): confiture:verify') && !runs[1].contains('Built target')
assert new File(basedir, 'target/confiture').list().sort() == outputs : 'what the guide lists as outputs'
assert runs[2].contains('Local build was not found') : 'the source files are inputs'
assert runs[2].contains('The schema has drifted from db/baseline.sql: 1 change (1 added)')
