import java.nio.file.Files

def bookshop = new File(basedir, '../../../src/it/sample-bookshop')
new File(bookshop, 'db').eachFileRecurse {
  if (it.file) {
    def copy = basedir.toPath().resolve(bookshop.toPath().relativize(it.toPath()))
    Files.createDirectories(copy.parent)
    Files.copy(it.toPath(), copy)
  }
}
Files.copy(new File(basedir, 'db/baseline.sql').toPath(), new File(basedir, 'accepted-before.sql').toPath())

def edit = { String file, String what, String into ->
  def source = new File(basedir, "db/schema/$file")
  def text = source.getText('UTF-8')
  assert text.contains(what)
  source.setText(text.replace(what, into), 'UTF-8')
}
edit('20_tables/20_books.sql', "  language     character(2) NOT NULL DEFAULT 'en',\n", "  language     text NOT NULL DEFAULT 'en',\n  pages        integer,\n")
edit('20_tables/20_books.sql', 'CREATE INDEX books_by_keyword ON shop.books USING gin (keywords);\n', '')
edit('30_functions/place_order.sql', 'IF NOT FOUND THEN', 'IF NOT FOUND OR item.quantity < 1 THEN')
edit('50_views/best_sellers.sql', "interval '30 days'", "interval '7 days'")
edit('60_access/20_grants.sql', 'GRANT USAGE ON SCHEMA', '-- A comment is no drift.\nGRANT USAGE ON SCHEMA')
return true
