def runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
/** The goals that ran in a module: [build, check, verify]. */
def ran = { int run, String module ->
  (runs[run] =~ /--- confiture[^:]*:[^:]+:(\w+) \(\S+\) @ $module ---/).collect { it[1] }
}
assert ran(0, 'with') == ['build', 'check', 'verify']
assert ran(0, 'other') == ['build', 'check', 'verify'] : 'the directories that the POM configures'
assert ran(0, 'explicit') == ['build'] : 'exactly the executions that there are'
assert ran(0, 'without') == [] && ran(0, 'extension-binds-by-itself') == [] : 'not a line where there is no schema'
assert runs[0].count('No drift from db/baseline.sql') == 2
assert runs[0].count('Skipped (confiture.skip)') == 3 && !new File(basedir, 'skipped/target/confiture').exists()
['with', 'other', 'explicit'].each { assert new File(basedir, "$it/target/confiture/schema.sql").exists() }

assert ran(1, 'with') == ['build', 'check'] && ran(1, 'other') == ['build', 'check']
assert ran(2, 'without') == ['build', 'check', 'verify']
assert runs[3].contains('the schema has drifted from ../explicit/db/baseline.sql')
