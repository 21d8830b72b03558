def runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
def said = { int run -> runs[run].readLines().findAll { it =~ /^\[(INFO|WARNING|ERROR)\] +\S/ }*.replaceFirst(/^\[\w+\] /, '') }
assert said(1).containsAll(['+ column shop.books.price'])
assert said(1).any { it.startsWith('artifact:it:released-artifact:1.2 -> db/next: 1 change') } : 'RELEASE is a version'
assert said(2).any { it.startsWith('The schema is not that of artifact:it:released-artifact:1.2: 1 change (1 added)') }
assert said(3).any { it.startsWith('No drift from artifact:it:released-artifact:1.2: ') }
assert said(4).any { it.contains('artifact:it:released-artifact:9: it cannot be found: ') &&
    it.endsWith("see whether that version is released, and whether the project's repositories, or their mirrors, have it") }
assert said(5).any { it.contains('artifact:it:released-artifact:9:schema: Maven is offline, and this is not in the local repository; run the goal once without -o') }
assert said(6).any { it.contains('artifact:it:released-artifact:1.2: it has no db/schema.sql; set resourceTargetPath to confiture') }
assert said(7).any { it.contains('"artifact:it:released-artifact" is not artifact:GROUP:ARTIFACT:VERSION') }
assert said(8).any { it.contains('into which nothing can be written') }
return true
