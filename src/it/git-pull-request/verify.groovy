import groovy.json.JsonSlurper

def runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
def said = { int run -> runs[run].readLines().findAll { it =~ /^\[(INFO|ERROR)\] +\S/ }*.replaceFirst(/^\[\w+\] /, '') }

assert said(0).any { it ==~ /The schema has changed since git:main\.\.\. \([0-9a-f]{10}\): 2 changes \(1 added, 1 changed\), 1 of medium risk/ }
assert said(0).containsAll(['~ column public.authors.id', '    db/schema/10_authors.sql:1:23 -> db/schema/10_authors.sql:2:23',
    '+ table public.readers', '    db/schema/30_readers.sql:1:1'])
assert !runs[0].contains('title') : 'what others have changed is not of this pull request'
assert said(0).contains('If this is meant, have it reviewed: it is accepted by merging it; failOn and ignore say what may pass')
assert !runs[0].contains('confiture:accept')
def report = new JsonSlurper().parse(new File(basedir, 'target/confiture/drift.json'))
assert report.outcome == 'drift'

assert said(1).any { it ==~ /git:main \([0-9a-f]{10}\) -> db\/schema: 3 changes \(1 added, 1 removed, 1 changed\), .*/ }
assert said(1).contains('- column public.books.title')
assert said(2).any { it ==~ /git:main\.\.\. \([0-9a-f]{10}\) -> git:main \([0-9a-f]{10}\): 1 change \(1 added\)/ }
assert runs[3].contains('baseline is "git:main...", into which nothing can be written')
assert runs[4].contains('baseline is "git:main...", into which nothing can be written')
assert said(5).any { it ==~ /git:HEAD \([0-9a-f]{10}\) -> db\/schema: no difference, 3 statements/ }
assert !new File(basedir, 'db/baseline.sql').exists()
