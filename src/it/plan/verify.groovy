def runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
def said = { int run -> runs[run].readLines().findAll { it =~ /^\[(INFO|ERROR)\] +\S/ }*.replaceFirst(/^\[\w+\] /, '') }
assert said(0).any { it.startsWith('db/baseline.sql -> db/schema: ') }
assert said(0).contains('Migration: target/confiture/migration.sql')
assert said(1).contains('db/baseline.sql -> db/baseline.sql: nothing is to be done')
assert !new File(basedir, 'target/confiture/migration.sql').exists() : 'the second run takes the plan of the first away'
assert said(2).any { it.contains('from is "nowhere.sql", but there is no such file or directory') }
assert said(3).any { it.contains('confiture.plan.skip') }
def resources = new File(basedir, 'src/main/resources/db')
def written = { int run -> said(run).findAll { it.startsWith('Written: ') }*.replaceAll(/^Written: |.*db\//, '') }
assert written(4) == ['migration/V1__add_pages.sql', 'migration/U1__add_pages.sql']
def undo = new File(basedir, 'target/named/undo.sql').text
assert undo.contains('DROP TABLE shop.books') && said(4).any { it.startsWith('The way back: ') }
assert new File(resources, 'migration/U1__add_pages.sql').text.contains('DROP TABLE shop.books')
assert said(5).any { it.contains('is there already') && it.contains('1__add_pages.sql') && it.contains('choose another name') }
assert written(5) == [] && written(6) == ['migration/V2__more.sql']
assert resources.toPath().resolve('migration').toFile().list().sort() ==
    ['U1__add_pages.sql', 'V1__add_pages.sql', 'V2__more.sql']
assert written(7) == ['changelog/add-pages.sql']
def changelog = new File(resources, 'changelog/add-pages.sql').text
assert changelog.startsWith('--liquibase formatted sql\n\n--changeset confiture:add-pages-1 ')
assert changelog.contains('CREATE TABLE shop.books') && changelog.contains('--rollback DROP TABLE shop.books;')
assert said(8).any { it.contains('add-pages.sql is there already; delete it, or choose another name') }
assert new File(resources, 'changelog').list() == ['add-pages.sql']
true
