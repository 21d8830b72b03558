import groovy.json.JsonSlurper

def runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
def order = 'shop country authors books price bestsellers seed_authors seed'.split(' ').collect { "db/schema/${it}.sql" as String }

def manifest = new JsonSlurper().parse(new File(basedir, 'target/confiture/manifest.json'))
assert runs[0].contains('Checked 9 statements') : 'none of them comes too early'
assert runs[0].contains('No drift')
assert !runs[0].contains('WARNING')

assert runs[1].contains('db/schema/authors.sql:1:14: error: schema "shop" does not exist [3F000]')

assert runs[2].contains('db/cycle/a.sql:3:24: these files need each other: this needs db/cycle/b.sql:1:1 (relation "b" does not exist)' +
    ', and db/cycle/b.sql:3:24 needs db/cycle/a.sql:1:1 (relation "a" does not exist); move one of these statements to a file of its own')
assert runs[2].contains('BUILD FAILURE')

assert runs[3].readLines().findAll { it.contains('db/schema/') }*.replaceFirst(/.*(?=db\/schema)/, '') == order
true
