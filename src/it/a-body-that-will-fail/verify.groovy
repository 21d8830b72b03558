def runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
def problem = 'db/schema/a.sql:3:18: LEVEL: column "totl" does not exist [body-undefined-column]'
def warning = '[WARNING] ' + problem.replace('LEVEL', 'warning')
def way = 'Perhaps you meant public.orders.total, db/schema/a.sql:5:46.'

assert runs[0].count(warning) == 1 && runs[0].contains(way) : 'it loads: a warning, with a way out'
assert runs[1].contains(warning) && runs[1].contains('No drift from db/baseline.sql')
assert runs[2].count('[ERROR] ' + problem.replace('LEVEL', 'error')) == 1 : 'strict: an error'
assert runs[3].contains(warning) && runs[3].contains('until 9999-12-31: the column comes with the next release.')
assert new File(basedir, 'target/confiture/check.json').text.contains('body-undefined-column')
assert new File(basedir, 'target/confiture/check.html').text.contains('totl')
