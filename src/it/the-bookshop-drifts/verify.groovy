def runs = new File(basedir, 'build.log').getText('UTF-8').split('Scanning for projects').drop(1)
def expected = '''\
The schema has drifted from db/baseline.sql: 5 changes (1 added, 1 removed, 3 changed), 1 of medium risk, 3 of low risk

~ column shop.books.language
    type: character(2) -> text
    db/baseline.sql:77:3 -> db/schema/20_tables/20_books.sql:10:3
    medium risk for the running database: shop.books is rewritten: character(2) -> text [column-type-rewrite]
    medium risk for callers: users of shop.books.language see another type: character(2) -> text [column-type-changed]
- index shop.books_by_keyword
    method gin, columns keywords
    db/baseline.sql:89:1
    low risk for the running database: queries that used shop.books_by_keyword are slow [index-removed]
+ column shop.books.pages
    type integer
    db/schema/20_tables/20_books.sql:11:3

~ function shop.place_order(bigint, jsonb)
    body:
        …
              SELECT placed, item.place, books.isbn, item.quantity, books.price
                FROM shop.books
                WHERE books.isbn = item.isbn;
      -     IF NOT FOUND THEN
      +     IF NOT FOUND OR item.quantity < 1 THEN
              RAISE EXCEPTION \'we don\'\'t sell the book %\', item.isbn USING ERRCODE = \'no_data_found\';
            END IF;
          END LOOP;
        …
    db/baseline.sql:195:1 -> db/schema/30_functions/place_order.sql:1:1
    low risk for callers: shop.place_order(bigint, jsonb) behaves differently [behaviour-changed]

~ view shop.best_sellers
    query:
        …
            FROM shop.books
            JOIN shop.order_lines USING (isbn)
            JOIN shop.orders ON orders.id = order_lines.order_id
      -     WHERE orders.status IN (\'paid\', \'shipped\') AND orders.ordered_at > now() - interval \'30 days\'
      +     WHERE orders.status IN (\'paid\', \'shipped\') AND orders.ordered_at > now() - interval \'7 days\'
            GROUP BY books.isbn, books.title
            ORDER BY sold DESC, books.title
            LIMIT 100
    db/baseline.sql:240:1 -> db/schema/50_views/best_sellers.sql:1:1
    low risk for callers: shop.best_sellers may show other rows or values [view-changed]

Compared 144 objects of 59 statements: 58 modelled, 1 compared as a definition
  as a definition: db/schema/00_setup/03_roles.sql:2:1: DO $roles$ DECLARE wanted text; BEGIN FOREACH wanted IN ARRAY ARRAY[\'bookshop_we…
7 changed statements: JSqlParser read 5 of them the same way, and cannot read 2
5 changes fail the build
Full report: target/confiture/drift.txt
If this is meant: 1. migration: target/confiture/migration.sql, 2. mvn confiture:accept
'''.readLines()
def told = { String run, String level ->
  run.readLines().findAll { it.startsWith("[$level]") }*.replaceFirst(/^\[\w+\] ?/, '')
    *.replaceFirst(/ \(not complete: 1 left to a person\)/, '')
}
assert told(runs[0], 'ERROR').take(expected.size()) == expected

// A line of an ellipsis alone stands for some that are left out.
['README.md', 'src/site/markdown/index.md'].each { page ->
  def text = new File(basedir, "../../../$page").getText('UTF-8').replace('\r\n', '\n')
  def block = text.split('```').find { it.contains('[ERROR] The schema has drifted') }
  def rest = expected
  block.trim().split('\n…\n').eachWithIndex { part, index ->
    def shown = part.readLines()*.replaceFirst(/^\[ERROR\] ?/, '')
    def at = Collections.indexOfSubList(rest, shown)
    assert index == 0 ? at == 0 : at > 0 : "what $page shows is what is said: $shown"
    rest = rest.drop(at + shown.size())
  }
  assert rest == [] : "and so is the end of it in $page"
}

def migration = new File(basedir, 'target/confiture/migration.sql').readLines('UTF-8')
def shownMigration = new File(basedir, '../../../README.md').getText('UTF-8').replace('\r\n', '\n')
    .split('```').find { it.contains('check_function_bodies') } - ~/^sql\n/
shownMigration.trim().split('\n…\n').eachWithIndex { part, index ->
  def at = Collections.indexOfSubList(migration, part.readLines())
  assert index == 0 ? at == 0 : at > 0 : "what README.md shows of the migration is written: $part"
  migration = migration.drop(at + part.readLines().size())
}
assert migration == [] : 'and so is the end of it'

// The same for the excerpts of all reports, but for what follows from the place: how far they are
// indented, and that here the top of the repository is that of the plugin.
def lines = { String text ->
  text.replaceAll(/target\/it[^\/]*\/the-bookshop-drifts\//, '').replaceAll(/[0-9a-f]{64}/, 'a digest')
      .readLines()*.trim()*.replaceFirst(/,$/, '')
}
def reports = ['txt', 'json', 'md', 'sarif'].collect { "drift.$it" } + ['drift-junit.xml', 'drift-gitlab.json']
def written = (reports.collect { new File(basedir, "target/confiture/$it").getText('UTF-8') } + runs[0]).collect(lines)
def page = new File(basedir, '../../../src/site/markdown/reports.md').getText('UTF-8').replace('\r\n', '\n')
def blocks = page.split(/(?m)^```\w*\n/).toList().withIndex().findAll { it[1] % 2 == 1 }.collect { it[0] }
assert blocks.size() >= 7
blocks.collectMany { it.split(/(?m)^…\n/).findAll().collect(lines) }.each { part ->
  assert written.any { Collections.indexOfSubList(it, part) >= 0 } : "what the page of the reports shows is written: $part"
}

def accepted = told(runs[1], 'INFO')
assert accepted.contains('Accepted into db/baseline.sql: 5 changes (1 added, 1 removed, 3 changed), 1 of medium risk, 3 of low risk')
assert accepted.containsAll(expected[1..-4]) : 'what is accepted is told as it was when it was drift'
assert accepted.contains('Review and commit it: git diff db/baseline.sql')
assert runs[2].contains('No drift from db/baseline.sql: 59 statements')

def before = new File(basedir, 'accepted-before.sql').readLines('UTF-8')
def after = new File(basedir, 'db/baseline.sql').readLines('UTF-8')
assert (before - after).size() == 4 && (after - before)*.trim().sort() == [
    '-- A comment is no drift.',
    'IF NOT FOUND OR item.quantity < 1 THEN',
    "WHERE orders.status IN ('paid', 'shipped') AND orders.ordered_at > now() - interval '7 days'",
    "language     text NOT NULL DEFAULT 'en',",
    'pages        integer,',
] : 'reviewers see the lines that changed, and no others'
