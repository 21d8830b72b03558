def directory = new File(basedir, 'target/confiture')
def log = new File(basedir, 'build.log').text
assert directory.list().sort() == ['reactor.html', 'reactor.md', 'reactor.txt']

assert new File(directory, 'reactor.txt').getText('UTF-8') == '''\
1 of 5 schemas has drifted, 2 were not compared

shop: 2 changes fail the build (failOn: low); 1 of high risk, 1 of medium risk
    - column public.orders.note (high risk)
    ~ column public.orders.id (medium risk)

db/catalogue: no drift, 1 statement

warehouse: 1 change is allowed: 1 below low
    ~ table public.shelf (no known risk, allowed)

new & fresh: there is no baseline db/baseline.sql

broken: not compared: db/baseline.sql:1:8: unterminated string; close it with ' (a quote inside a string is written twice)
''' : 'in the order of the reactor, whatever the threads did; web has no schema'

def markdown = new File(directory, 'reactor.md').getText('UTF-8')
assert markdown.startsWith('<!-- confiture:reactor -->\n### 1 of 5 schemas has drifted, 2 were not compared\n')
assert markdown.contains('| `new & fresh` | ⚠️ there is no baseline db/baseline.sql |')
assert markdown.contains('- `- column public.orders.note` (high risk)')

def page = new File(directory, 'reactor.html').getText('UTF-8')
def links = (page =~ /href="([^"]+)"/).collect { URI.create(it[1].replace('&amp;', '&')).path }
assert links == ['shop', 'db/catalogue', 'warehouse', 'new & fresh', 'broken'].collect { "../../$it/target/confiture/drift.html" as String }
assert links.every { new File(directory, it).exists() }

assert log.contains('make it by mvn confiture:accept -pl "new & fresh" and commit it') : 'a command that a shell understands'
