def runs = new File(basedir, 'build.log').getText('UTF-8').split('Scanning for projects').drop(1)
def expected = '''\
The schema has drifted from db/baseline.sql: 5 changes (1 added, 1 removed, 3 changed)

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

~ view shop.best_sellers
    query:
        …
        JOIN shop.order_lines USING (isbn))
        JOIN shop.orders ON (orders.id = order_lines.order_id))
        WHERE ((orders.status = ANY (ARRAY[\'paid\', \'shipped\']))
      - AND (orders.ordered_at > (now() - \'30 days\'::interval)))
      + AND (orders.ordered_at > (now() - \'7 days\'::interval)))
        GROUP BY books.isbn,
        books.title
        ORDER BY sum(order_lines.quantity) DESC,
        …
    db/baseline.sql:240:1 -> db/schema/50_views/best_sellers.sql:1:1

~ column shop.books.language
    type: character(2) -> text
    db/baseline.sql:77:3 -> db/schema/20_tables/20_books.sql:10:3
+ column shop.books.pages
    db/schema/20_tables/20_books.sql:11:3

- index shop.books_by_keyword
    db/baseline.sql:89:1

Compared 144 objects of 59 statements: 58 modelled, 1 compared as a definition
Full report: target/confiture/drift.txt
If this is meant, accept it: mvn confiture:accept
'''.readLines()
def told = { String run, String level ->
  run.readLines().findAll { it.startsWith("[$level]") }*.replaceFirst(/^\[\w+\] ?/, '')
}
assert told(runs[0], 'ERROR').take(expected.size()) == expected : 'the failure that the README shows'

def accepted = told(runs[1], 'INFO')
assert accepted.contains('Accepted into db/baseline.sql: 5 changes (1 added, 1 removed, 3 changed)')
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
