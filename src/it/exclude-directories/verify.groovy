import groovy.json.JsonSlurper

/** The source files of a build, in build order. */
def paths = { String id -> new JsonSlurper().parse(new File(basedir, "target/$id/manifest.json")).files*.path }

def names = { String id -> paths(id).collect { it - 'db/' }.join(' ') }
assert names('archive') == 'schema/a.sql schema/archive_not/c.sql' : 'all below db/schema/archive is left out, its neighbours are not'
assert names('by-property') == names('archive')
assert names('nothing') == 'schema/a.sql schema/archive/deep/b.sql schema/archive_not/c.sql' :
    'a directory that is not there excludes nothing; schema is not db/schema'
assert names('all-but-old') == 'schema-old/d.sql' : 'db/schema-old is not inside db/schema'

def built = new File(basedir, 'db/schema/built/schema.sql').text
assert built.contains('-- Environment: again\n-- Files: 3\n') : 'the outputs never become source files'
