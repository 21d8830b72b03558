def log = new File(basedir, 'build.log').text
def runs = log.split('Scanning for projects').drop(1)
assert runs.size() == 5

assert runs[0].contains('[INFO] db/schema/0_a.sql') && runs[0].indexOf('0_a.sql') < runs[0].indexOf('1_b.sql')
def hash = new File(basedir, 'target/confiture/schema.sha256').text.trim()
assert runs[1].contains("Hash of 2 files: $hash")
assert runs[2] =~ /Built target\/confiture\/schema\.sql: 2 files, .*, hash $hash/
assert ['files', 'hash', 'build', 'verify', 'accept', 'diff', 'help'].every { runs[3].contains("confiture:$it") } : 'help names every goal'

def parameters = ['attachAsResource', 'encoding', 'environment', 'excludeDirs', 'excludes', 'failIfEmpty', 'includeDirs',
    'includes', 'order', 'outputDirectory', 'resourceTargetPath', 'separator', 'skip', 'strictness', 'threads']
def missing = parameters.findAll { !(runs[4] =~ /\n\s+$it\b/) || !runs[4].contains("User property: confiture.$it") }
assert missing.isEmpty() : "help explains each parameter of build and names its user property, but not those of $missing"
assert !(runs[4] =~ /<\/?(code|p)>/) : 'help is text and not HTML'
