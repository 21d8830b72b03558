def hash = new File(basedir, 'target/confiture/schema.sha256').text.trim()
// Some terminals' colours are reset in any case; the line about this script is not Maven's.
def said = new File(basedir, 'build.log').text.replaceAll(/\u001B\[[;\d]*m/, '').readLines()
    .findAll { it && !it.startsWith('Running post-build script') }
    *.minus('[INFO] [stdout] ') // Maven 4 marks what a plugin prints, unless it is told --raw-streams
assert said == [hash, 'db/schema/a.sql', 'db/schema/b.sql'] :
    "quiet goals say nothing, except what a script asked them for; but they said $said"
