import groovy.json.JsonSlurper

def runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
def errors = runs.collect { run -> run.readLines().findAll { it.startsWith('[ERROR] db/') }*.minus('[ERROR] ') }
assert errors[0] == ["db/baseline.sql:8:27: unterminated string; close it with ' (a quote inside a string is written twice)"]
assert errors[1] == ['db/latin1.sql:1:11: byte 10 of this file is not UTF-8; save it as UTF-8']
assert errors[2].size() == 1 && errors[2][0].startsWith('db/truncated.sql:3:27: this parenthesis is not closed')
assert errors[3] == ['db/directory.sql: this is not a file']
assert errors[4].any { it == 'db/baseline.sql: the baseline is one of the source files; move it, or exclude it with the parameter excludes' }
assert runs[0].contains('the schema was not compared with db/baseline.sql: 1 error, first db/baseline.sql:8:27: unterminated string')
runs.each { assert it.contains('MojoExecutionException') && !it.contains('MojoFailureException') : 'not judged: an error, and no verdict' }

def report = new JsonSlurper().parse(new File(basedir, 'target/latin1/drift.json'))
assert report.outcome == 'error' && report.changes == []
assert report.problems == [[severity: 'error', file: 'db/latin1.sql', line: 1, column: 11, code: 'malformed-text',
    message: 'byte 10 of this file is not UTF-8', remedy: 'save it as UTF-8']]
