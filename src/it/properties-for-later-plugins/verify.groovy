def properties = new Properties()
new File(basedir, 'target/classes/schema.properties').withInputStream { properties.load(it) }
def hash = new File(basedir, 'target/confiture/schema.sha256').text.trim()
assert hash ==~ /[0-9a-f]{64}/
assert properties == [hash: hash, files: '2'] : 'what a later plugin sees of the schema'
