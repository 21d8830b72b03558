def log = new File(basedir, 'build.log').readLines()
def told = log.findAll { it.startsWith('[ERROR] db/') }
assert told.size() == 50 && told[0].contains('/00.sql:1:8: ') && told[49].contains('/49.sql:1:8: ') : "the first 50, not ${told.size()}"
assert log.any { it ==~ /\[ERROR\] \S+ and 10 more/ } : 'and how many more there are'
assert log.any { it.contains('the schema was not built: 60 errors in 60 files, first db/schema/00.sql:1:8: ') }
