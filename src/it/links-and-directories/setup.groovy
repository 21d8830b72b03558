import java.nio.file.Files

def schema = new File(basedir, 'db/schema').toPath()
Files.createDirectories(schema.resolve('directory.sql'))
schema.resolve('directory.sql/inside.sql').toFile().text = 'SELECT 1;\n'
schema.resolve('table.sql').toFile().text = 'CREATE TABLE t (id integer);\n'
Files.createSymbolicLink(schema.resolve('link.sql'), schema.resolve('table.sql'))
Files.createSymbolicLink(schema.resolve('dangling.sql'), schema.resolve('nowhere.sql'))
Files.createSymbolicLink(schema.resolve('loop'), schema)
Files.createSymbolicLink(schema.resolve('notes.txt'), schema.resolve('table.sql'))
Files.createSymbolicLink(schema.resolveSibling('link-to-schema'), schema)
return true
