def hash = new File(basedir, 'target/confiture/schema.sha256').text.trim()
// What Maven and the JVM say about themselves is not ours.
def said = new File(basedir, 'build.log').readLines().findAll { it && !(it =~ /^(#|WARNING: |\[INFO\] *$|Running|run |Picked up)/) }
assert said == [hash, 'db/schema/a.sql', 'db/schema/b.sql'] :
    "quiet goals say nothing, except what a script asked them for; but they said $said"
