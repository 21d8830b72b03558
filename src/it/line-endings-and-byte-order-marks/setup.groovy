// The same files as Git checks them out on Windows, one of them saved by an editor that leaves a mark.
def texts = ['a.sql': "CREATE TABLE a (\n  id integer\n);\n", 'b.sql': "SELECT 'two\nlines';\n\n", 'c.sql': "SELECT '\r';\n"]
texts.each { name, text ->
  def unix = new File(basedir, "db/schema/$name")
  def windows = new File(basedir, "windows/db/schema/$name")
  [unix, windows]*.parentFile*.mkdirs()
  unix.setText(text, 'UTF-8')
  windows.setText((name == 'b.sql' ? '\uFEFF' : '') + text.replace('\n', '\r\n'), 'UTF-8')
}
new File(basedir, 'windows/pom.xml').text = new File(basedir, 'pom.xml').text
return true
