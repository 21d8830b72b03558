['latin1', 'utf16', 'utf8'].each {
  def schema = new File(basedir, "target/$it/schema.sql").getText('UTF-8')
  assert schema.endsWith("\n-- File: db/$it/a.sql\nCOMMENT ON SCHEMA public IS 'Prüfgröße';\n") :
      "the built schema is in UTF-8 whatever its files are in; but from $it came $schema"
}
def log = new File(basedir, 'build.log').text
assert log.contains('[ERROR] db/latin1/a.sql: byte 31 of this file is not US-ASCII; save it as US-ASCII or set the parameter encoding')
assert !new File(basedir, 'target/wrong').list()
