def built = { new File(basedir, "target/$it/schema.sql").text }
def manifest = { new File(basedir, "target/$it/manifest.json").text }
assert built('dev').contains('development') && built('dev').contains('INSERT INTO books')
assert built('prod').contains('production') && !built('prod').contains('INSERT INTO books')
assert manifest('dev').contains('"environment": "development"')
assert manifest('prod').contains('"environment": "production"')
assert !new File(basedir, 'build.log').text.contains('There is no p') : 'every parameter is known'
true
