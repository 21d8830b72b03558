def runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
def said = { int run -> runs[run].readLines().findAll { it =~ /^\[(INFO|WARNING|ERROR)\] +\S/ }*.replaceFirst(/^\[\w+\] /, '') }
assert said(0).any { it.startsWith('liquibase:src/main/resources/db/changes -> db/schema: no difference') } : said(0).join('\n')
assert said(1).containsAll(['- column public.books.title', '    db/late/003-title.sql:3:30']) : said(1).join('\n')
assert said(2).any { it.startsWith('No drift from db/baseline.sql: ') }
assert said(2).any { it.startsWith('No drift from liquibase:src/main/resources/db/changes: ') }
assert said(3).any { it.contains("src/main/resources/db/changelog.xml: of Liquibase's changelogs only those in SQL are read here") }
assert said(4).any { it.startsWith('target/liquibase/migrate.sql -> db/schema, db/loans: no difference') } : said(4).join('\n')
return true
