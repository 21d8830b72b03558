def runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
def save = 'save it as UTF-8 or set the parameter encoding'
runs.each { run ->
  def told = run.readLines().findAll { it.startsWith('[ERROR] db/') }*.replace('[ERROR] ', '')
  assert told == [
    "db/schema/1_latin1.sql:2:11: byte 20 of this file is not UTF-8; $save",
    'db/schema/2_nul.sql:2:10: this is a NUL byte, which no PostgreSQL text can hold; remove it (is this file in UTF-16, or not text at all?)',
    'db/schema/3_utf16.sql:1:1: byte 0 of this file is not UTF-8; the file begins like UTF-16: save it as UTF-8',
    "db/schema/4_cut.sql:1:4: byte 3 of this file is not UTF-8; $save",
    "db/schema/5_surrogate.sql:1:3: byte 2 of this file is not UTF-8; $save",
  ]*.toString() : "each file that is not text, and no other; not $told"
}
assert runs.size() == 2
assert !new File(basedir, 'target/confiture').list()
