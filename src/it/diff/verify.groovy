import groovy.json.JsonSlurper

def runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
def said = { int run -> runs[run].readLines().findAll { it =~ /^\[(INFO|ERROR)\] +\S/ }*.replaceFirst(/^\[\w+\] /, '') }
assert said(0).containsAll(['old.sql -> new.sql: 2 changes (1 added, 1 removed), 1 of high risk', '- table shop.authors', '    old.sql:3:1',
    '+ table shop.writers', '    new.sql:3:1', 'Perhaps table shop.authors was renamed to shop.writers? Then write at its definition: -- confiture:renamed from authors'])
assert said(1).containsAll(['v1 -> v2: 1 change (1 changed), 1 of medium risk', '~ column public.a.b', '    type: integer -> bigint',
    '    v1/2.sql:1:17 -> v2/2.sql:1:17'])
assert said(2).containsAll(['db/baseline.sql -> db/schema: 1 change (1 removed), 1 of high risk', '- table public.gone', '    db/baseline.sql:7:1'])
assert said(3).contains('db/schema -> old.sql: no difference, 2 statements')
assert said(6).contains('old.sql -> db/schema: no difference, 2 statements')
assert said(4).any { it.contains('from is "nowhere.sql", but there is no such file or directory') }
assert said(5).containsAll(['~ data shop.authors', '    rows: id 1, name \'Ann\' -> id 1, name \'Anna\'', '    v1/20.sql:1:1 -> rows.sql:5:1']) &&
    said(5).any { it.startsWith('v1 -> rows.sql: 2 changes (1 removed, 1 changed)') }
assert new JsonSlurper().parse(new File(basedir, 'target/confiture/diff.json')).outcome == 'no-drift'
assert !new File(basedir, 'target/confiture/drift.json').exists() : "the gate's report is the gate's"
