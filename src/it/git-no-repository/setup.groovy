def file = new File(basedir, 'app/db/schema/1.sql')
file.parentFile.mkdirs()
file.text = 'CREATE TABLE a ();\n'
// The project lies in the work tree of the plugin itself; this is no repository, and ends the search.
new File(basedir, '.git').text = 'gitdir: nowhere\n'
return true
