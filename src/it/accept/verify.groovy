def runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
def said = { int run -> runs[run].readLines().findAll { it =~ /^\[(INFO|ERROR|WARNING)\] +\S/ }*.replaceFirst(/^\[\w+\] /, '') }

assert said(0).contains('Review and commit it: git add db/first.sql')
def first = new File(basedir, 'db/unreadable.sql').text
assert first == """\
-- The accepted schema: mvn confiture:verify compares the source files with it.
-- Written by mvn confiture:accept; review it, but do not edit it.

-- File: db/schema/a.sql
""" + new File(basedir, 'db/schema/a.sql').text
assert said(1).contains('No drift from db/baseline.sql: 2 statements')
assert said(2).any { it.startsWith('db/baseline.sql makes the same schema: no change to accept, 2 statements') }
assert said(3).containsAll([
  'Accepted into db/baseline.sql: 1 change (1 changed), 1 of high risk',
  '~ column shop.authors.name',
  '    type: text -> character varying(80)',
  '    db/baseline.sql:9:3 -> db/later/a.sql:5:3',
  'Review and commit it: git diff db/baseline.sql',
  'No drift from db/baseline.sql: 2 statements',
])
assert said(4).any { it.startsWith('db/broken/a.sql:7:27: unterminated string') }
assert said(4).any { it.contains('nothing was accepted: 1 error') }
assert said(5).any { it.startsWith('db/none: this include directory does not exist') }
assert new File(basedir, 'db/baseline.sql').text == first.replace('schema/a', 'later/a').replace('name text', 'name varchar(80)') :
    'what is refused leaves the baseline as it was'
assert said(6).any { it.startsWith('db/unreadable.sql:1:8: unterminated string') }
assert new File(basedir, 'db/unreadable.sql').text == first
assert said(7).containsAll([
  'Accepted into db/first.sql: 1 change (1 added)',
  '+ table shop.readers',
  'Review and commit it: git diff db/first.sql',
  'Left as drift: 2 changes (1 added, 1 changed), 1 of high risk',
  '  + table shop.loans',
  '  ~ column shop.authors.name',
])
assert new File(basedir, 'db/first.sql').text == first + '\nCREATE TABLE shop.readers (name text);\n'
assert new File(basedir, 'db').list().sort() as List ==
    ['baseline.sql', 'broken', 'first.sql', 'later', 'part', 'schema', 'unreadable.sql'] : 'nothing is left beside it'
