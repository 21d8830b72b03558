// What was built before stays when a build fails.
def before = new File(basedir, 'target/confiture/schema.sql')
before.parentFile.mkdirs()
before.text = '-- the schema of yesterday'
return true
