def runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
/** The goals that ran in a module: [build, check, verify]. */
def ran = { int run, String module ->
  (runs[run - 1] =~ /--- confiture[^:]*:[^:]+:(\w+) \(\S+\) @ $module ---/).collect { it[1] }
}
def parents = ['a-directory-for-the-children', 'parent', 'leaf']

assert ran(1, 'shop') == ['build', 'check', 'verify']
parents.each { assert ran(1, it) == [] : "$it has the directory only for others" }
assert ran(2, parents[0]) == [] : 'also where its children are not built'
parents.each { assert ran(3, it) == ['build', 'verify'] : 'exactly the executions that there are' }
assert runs[2].count('No schema here: there is no sql') == 6 && runs[2].count('No drift from') == 1

[4, 5].each {
  assert ran(it, 'web') == ['build'] && ran(it, 'shop') == (it == 4 ? ['build', 'check', 'verify'] : ['build', 'verify'])
  assert runs[it - 1].count('[ERROR] sql: this include directory does not exist') == 1
  assert runs[it - 1].count('No drift from db/baseline.sql') == 1
}
assert parents.every { ran(4, it) == [] }
