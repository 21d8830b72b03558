def runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
/** The goals that ran of a module: [build, check, verify]. */
def ran = { int run, String module ->
  (runs[run - 1] =~ /--- confiture[^:]*:[^:]+:(\w+) \(\S+\) @ ${module} /).collect { it[1] }
}
def saidThat = { int run, String text -> runs[run - 1].contains(text) }
/** What Maven says of a module that has failed. */
def failure = { int run, String module ->
  runs[run - 1].readLines().find { it =~ /Failed to execute goal .* on project ${module}: / } ?: ''
}

['directories-of-the-pom', 'directories-of-a-property', 'executions', 'an-execution-without-goals'].each {
  assert ran(1, it) == ['build'] : "$it fails at once"
  assert failure(1, it).contains('the schema was not built: 1 error, first db/schemas: this include')
}
assert runs[0].count('[ERROR] db/schemas: this include directory does not exist; create it, or correct includeDirs') == 4
assert ran(1, 'moved') == ['build'] && failure(1, 'moved').contains('first db/schema: this include directory does not exist')
def notCompared = 'the schema was not compared with accepted/schema.sql: 1 error, first db/schema: this include'
assert ran(1, 'baseline-of-the-pom') == ['build', 'check', 'verify'] : 'build knows no baseline, but verify does'
assert failure(1, 'baseline-of-the-pom').contains(notCompared)
assert ran(1, 'nothing-named') == [] : 'nothing is there, no schema, and not a line'

assert ran(2, 'nothing-named') == ['build']
assert failure(2, 'nothing-named').contains('first db/schemas: this include directory does not exist')
assert ran(2, 'moved') == ['build', 'check', 'verify'] && saidThat(2, 'No drift from db/baseline.sql: 1 statement')

assert ran(3, 'nothing-named') == ['build', 'check', 'verify']
assert failure(3, 'nothing-named').contains(notCompared)

assert failure(4, 'directories-of-a-property').contains('first db/schemas: this include directory does not exist')
assert failure(4, 'moved').contains('first db/schema: this include directory does not exist')
assert saidThat(5, '[ERROR] db/schemas: this include directory does not exist') : 'with or without a baseline'

assert ran(6, 'nothing-named') == ['build', 'check', 'verify'] && runs[5].count('Skipped (confiture.skip)') == 3
