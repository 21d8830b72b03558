// Names as people make them. By a script, for not every file system that holds this one can hold them.
def names = ['with space.sql', 'größe.sql', '中文.sql', "quote's.sql", 'brackets [1] {2} (3).sql', 'per%20cent#hash.sql',
    'dollar $$ ${project.version}.sql', '-- dashes.sql', 'emoji 🥫.sql']
if (File.separatorChar == '/' as char) {
  names += ['double"quote.sql', 'new\nline; DROP TABLE users.sql', 'tab\t.sql', 'back\\slash.sql', '*/ star.sql', 'a*/b/*.sql',
            'new\n::stop-commands::x.sql', '##[group] ##vso[x] \u202e.sql']
      .collect { it.replace('/', '⁄') }
  new File(basedir, 'db/schema/star*').mkdirs()
  names += 'star*/ends a comment.sql'
}
def directory = new File(basedir, 'db/schema/ordner ü')
directory.mkdirs()
names.eachWithIndex { name, i -> new File(basedir, 'db/schema/' + name).setText("SELECT ${i + 1};\n", 'UTF-8') }
new File(directory, 'last.sql').text = 'SELECT 0;\n'
return true
