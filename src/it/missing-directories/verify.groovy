def runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
assert runs[0].count('[INFO] No schema here: there is no db/schema') == 2 : 'one quiet line for each goal'
assert !runs[0].contains('[WARNING] db') && !runs[0].contains('[ERROR]')
assert !new File(basedir, 'target/confiture').exists() && !new File(basedir, 'target/configured').list() : 'and no output'

def told = runs[1].readLines().findAll { it =~ /^\[ERROR\] (db|pom)/ }*.replace('[ERROR] ', '')
assert told == [
  'db/schema: this include directory does not exist; create it, or correct includeDirs',
  'db/missing: this include directory does not exist; create it, or correct includeDirs',
  'pom.xml: this include directory is a file; include its directory, and name the file in the include patterns',
] : "all three are told at once, not $told"
assert runs[1] =~ /Failed to execute goal .*: the schema was not built: 3 errors in 3 files, first db\/schema: this include/
assert runs[2].contains('[ERROR] db/schema: this include directory does not exist')
