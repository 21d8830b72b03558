['schema.sql', 'schema.sha256', 'manifest.json'].each {
  def unix = new File(basedir, "target/unix/$it").bytes
  def windows = new File(basedir, "windows/target/windows/$it").bytes
  assert Arrays.equals(unix, windows) : "$it is the same on Windows and elsewhere"
}
def schema = new File(basedir, 'windows/target/windows/schema.sql').getText('UTF-8')
assert !schema.contains('\uFEFF') : 'no byte order mark in the middle of the built schema'
assert !schema.contains('\r\n') && schema.contains("'\r'") : 'line ends become line feeds, other carriage returns stay'
