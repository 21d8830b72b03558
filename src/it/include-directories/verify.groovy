import groovy.json.JsonSlurper

/** The source files of a build, in build order. */
def paths = { String id -> new JsonSlurper().parse(new File(basedir, "target/$id/manifest.json")).files*.path }

def names = { String id -> paths(id).collect { it - 'db/' }.join(' ') }
assert names('in-this-order') == 'tables/a.sql tables/late/b.sql extensions/citext.sql' : 'the order of includeDirs counts'
assert names('overlapping') == 'tables/late/b.sql extensions/citext.sql tables/a.sql' : 'each file once, where it first matches'
assert names('repeated') == 'tables/a.sql tables/late/b.sql'
assert names('from-elsewhere') == 'extensions/citext.sql tables/a.sql tables/late/b.sql' :
    'absolute directories and detours give the same paths, relative to the base directory'
assert names('by-property') == 'tables/late/b.sql extensions/citext.sql'
assert new File(basedir, 'target/overlapping/schema.sql').text.count('CREATE TABLE a ') == 1
