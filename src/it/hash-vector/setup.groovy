// No newline at the end, which an editor or Git might put there.
def file = new File(basedir, 'db/schema/10_tables-old/a.sql')
file.parentFile.mkdirs()
file.text = 'SELECT 1'
return true
