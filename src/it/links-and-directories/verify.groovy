import groovy.json.JsonSlurper

/** The source files of a build, in build order. */
def paths = { String id -> new JsonSlurper().parse(new File(basedir, "target/$id/manifest.json")).files*.path }

def runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
def told = { String run, String level -> run.readLines().findAll { it.startsWith("[$level] db/") }*.replace("[$level] ", '') }

assert paths('confiture') == ['db/schema/directory.sql/inside.sql', 'db/schema/table.sql'] :
    'a directory named like a source file is a directory; links are not followed'
def links = [
  'db/schema/dangling.sql: this symbolic link is not followed; put the file itself here, or exclude the link',
  'db/schema/link.sql: this symbolic link is not followed; put the file itself here, or exclude the link',
  'db/schema/loop: this symbolic link is not followed; add the directory that it leads to to the include directories, or exclude the link',
]
assert told(runs[0], 'WARNING') == links : 'each is told, except one that does not look like a source file'
assert told(runs[1], 'ERROR') == links : 'strictly taken they are errors'
assert !new File(basedir, 'target/strict').list()
assert paths('linked') == ['db/link-to-schema/directory.sql/inside.sql', 'db/link-to-schema/table.sql'] :
    'an include directory may be a link: that is what was asked for'
