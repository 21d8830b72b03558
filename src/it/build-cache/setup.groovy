// A copy of the project in which a source file is another.
def changed = new File(basedir, 'changed')
assert new File(changed, 'db/schema').mkdirs()
['pom.xml', 'db/baseline.sql'].each { new File(changed, it).bytes = new File(basedir, it).bytes }
new File(changed, 'db/schema/books.sql').text = 'CREATE TABLE books (isbn text PRIMARY KEY, title text);\n'
return true
