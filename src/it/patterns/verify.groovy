import groovy.json.JsonSlurper

/** The source files of a build, in build order. */
def paths = { String id -> new JsonSlurper().parse(new File(basedir, "target/$id/manifest.json")).files*.path }

def names = { String id -> paths(id).collect { it - 'db/schema/' - '.sql' }.join(' ') }
assert names('default') == 'first first_old tables/a tables/b tables/temp/c tables/temporary/d_old views/v'
assert names('excludes') == 'first tables/a tables/b tables/temporary/d_old' :
    '**/temp/** takes the directory, not temporary; *_old.sql the top level only; views/ all of it'
assert names('one-level') == 'first first_old'
assert names('ddl') == 'views/w.ddl'
assert names('by-hand') == 'views/v tables/b first first_old tables/a tables/temp/c tables/temporary/d_old' :
    'the files of the first pattern come first, each file once'
assert names('question-marks') == 'tables/a tables/b'
assert names('backslashes') == 'tables/a tables/b'
assert names('regex') == 'tables/a tables/b'
assert names('case') == '' : 'case counts'
assert names('by-property') == 'views/v tables/a'
