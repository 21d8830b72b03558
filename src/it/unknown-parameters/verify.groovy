def runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
def own = { run -> run.readLines().findAll { it.startsWith('[WARNING] There is no ') } }
assert own(runs[0]) == [
  '[WARNING] There is no property confiture.baselin; perhaps you meant confiture.baseline',
  '[WARNING] There is no parameter failon; perhaps you meant failOn',
] : 'each once, whatever the number of goals; a version in a property is the project\'s own'
assert own(runs[1]).containsAll([
  '[WARNING] There is no property confiture.form; perhaps you meant confiture.from',
  '[WARNING] There is no property confiture.xyz',
])
true
