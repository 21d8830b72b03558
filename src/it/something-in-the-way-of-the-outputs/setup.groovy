def inTheWay = new File(basedir, 'target/directory/schema.sql/something')
inTheWay.parentFile.mkdirs()
inTheWay.text = 'precious'
new File(basedir, 'target/file').text = 'precious'
return true
