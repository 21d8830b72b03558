import java.util.jar.JarFile

new JarFile(new File(basedir, 'target/schema-in-the-jar-1.jar')).withCloseable { jar ->
  def entries = jar.entries().findAll { !it.directory && !it.name.startsWith('META-INF/maven/') }*.name
  assert entries as Set == ['META-INF/MANIFEST.MF', 'confiture/schema.sql', 'confiture/schema.sha256',
      'META-INF/db/schema.sql', 'META-INF/db/schema.sha256'] as Set : 'what is attached, where, and nothing else'
  def built = new File(basedir, 'target/confiture/schema.sql').text
  assert jar.getInputStream(jar.getEntry('confiture/schema.sql')).getText('UTF-8') == built
}
return true
