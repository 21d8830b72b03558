import groovy.json.JsonSlurper

def told = { String run -> run.readLines().findAll { it.startsWith('[ERROR]') }*.replaceFirst(/^\[ERROR\] ?/, '') }
def runs = new File(basedir, 'build.log').text.split(/Scanning for projects|(?=\[ERROR\] The schema has drifted)/)
def changes = """\
~ column shop.books.price
    type: numeric(10,2) -> numeric(12,2)
    not null: (none) -> yes
    db/baseline.sql:12:3 -> db/schema/20_books.sql:5:3
    high risk for data: a null in shop.books.price stops the change [not-null-added]
    low risk for the running database: shop.books is locked for a moment: numeric(10,2) -> numeric(12,2) [column-type-lock]
- index shop.books_by_author
    columns author
    db/baseline.sql:15:1
    low risk for the running database: queries that used shop.books_by_author are slow [index-removed]
+ column shop.books.pages
    type integer
    db/schema/20_books.sql:6:3

~ function shop.dear(numeric)
    body:
        BEGIN
          -- Nobody pays more.
      -   RETURN price > 50;
      +   RETURN price > 100;
        END
    db/baseline.sql:17:1 -> db/schema/30_functions.sql:1:1
    low risk for callers: shop.dear(numeric) behaves differently [behaviour-changed]
""".readLines()
def expected = ['The schema has drifted from db/baseline.sql: 4 changes (1 added, 1 removed, 2 changed), 1 of high risk, 2 of low risk', ''] +
    changes + ['', 'Compared 17 objects of 4 statements: 4 modelled',
    '5 changed statements: JSqlParser read all of them the same way', '4 changes fail the build',
    'Full report: target/confiture/drift.txt',
    'If this is meant: 1. migration: target/confiture/migration.sql (not complete: 1 left to a person), 2. mvn confiture:accept']
def reports = runs.findAll { it.startsWith('[ERROR] The schema has drifted') }.collect { told(it) }
// Maven 3.6 takes the colours out of what goes into a file, its own too; the report follows Maven.
// Whether a value is lost, only a person can know.
def migration = new File(basedir, 'target/confiture/migration.sql').text
assert migration.contains('-- This migration is not complete.') && migration.contains('ADD COLUMN pages integer')
def escape = '\u001B['
def coloured = runs.last().contains(escape)
assert reports.size() == (coloured ? 2 : 3) : 'also a quiet run says why it fails'
reports.each {
  assert it.take(expected.size()) == expected
  assert it[expected.size()].endsWith('the schema has drifted from db/baseline.sql: 4 changes (1 added, 1 removed,' +
      ' 2 changed), 1 of high risk, 2 of low risk; see target/confiture/drift.txt, or accept them by mvn confiture:accept -> [Help 1]')
}
assert !new File(basedir, 'build.log').text.contains('MojoExecutionException') : 'drift is a failure and not an error'
assert !coloured || runs.last().contains("${escape}31m-${escape}m ${escape}1mindex shop.books_by_author${escape}m")

def text = new File(basedir, 'target/confiture/drift.txt').readLines('UTF-8')
assert text.take(6) == ['Drift: 4 changes (1 added, 1 removed, 2 changed), 1 of high risk, 2 of low risk', '4 changes fail the build',
    'old  db/baseline.sql: 17 objects of 5 statements: 5 modelled', 'new  db/schema: 17 objects of 4 statements: 4 modelled',
    '5 changed statements: JSqlParser read all of them the same way', '']
def more = text.drop(6).findAll { it =~ /^ +(why|what to do|source|allow by): / }
assert text.drop(6) - more == changes : 'what the console says, and more of each change'
assert more.count { it.contains('why: ') } == 4 && more.contains('    allow by: <entry>column shop.books.price</entry>')

def report = new JsonSlurper().parse(new File(basedir, 'target/confiture/drift.json'))
assert report.version == 1 && report.outcome == 'drift'
assert report.changes*.sort == ['changed', 'added', 'changed', 'removed']
assert report.changes*.identity == ['shop.dear(numeric)', 'shop.books.pages', 'shop.books.price', 'shop.books_by_author']
assert report.changes[2] == [sort: 'changed', kind: 'column', identity: 'shop.books.price',
    attributes: [[name: 'type', old: 'numeric(10,2)', new: 'numeric(12,2)'], [name: 'not null', new: 'yes']],
    old: [file: 'db/baseline.sql', line: 12, column: 3], new: [file: 'db/schema/20_books.sql', line: 5, column: 3],
    risk: 'high', findings: [
        [rule: 'not-null-added', message: 'a null in shop.books.price stops the change'],
        [rule: 'column-type-lock', message: 'shop.books is locked for a moment: numeric(10,2) -> numeric(12,2)']],
    fails: true, entry: 'column shop.books.price']
assert report.changes[0].newText.startsWith('CREATE FUNCTION shop.dear(price numeric)')
