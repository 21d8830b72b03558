def runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
def said = { int run -> runs[run].readLines().findAll { it =~ /^\[(INFO|WARNING|ERROR)\] +\S/ }*.replaceFirst(/^\[\w+\] /, '') }
def has = { int run, String text -> assert said(run).any { it.contains(text) } : said(run).join('\n') }
has(0, 'before -> after: no difference')
assert !said(0).any { it.contains('unresolved') || it.contains('does not exist') }
has(1, 'before/9_books.ddl')
has(1, 'UTF-8')
// Since 17 ALL has MAINTAIN among the privileges; what only the newer server knows is no difference.
has(2, 'old.sql -> new.sql: no difference')
has(3, 'there is a property confiture.to.ordre, but the settings of a side are includeDirs')
has(4, 'No drift from latin1.sql')
has(5, 'baselineSettings has an encoding, but a baseline is written in UTF-8')
return true
