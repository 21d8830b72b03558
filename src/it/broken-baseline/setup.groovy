new File(basedir, 'db/latin1.sql').bytes = "SELECT 'größe';\n".getBytes('ISO-8859-1')
new File(basedir, 'db/directory.sql').mkdirs()
return true
