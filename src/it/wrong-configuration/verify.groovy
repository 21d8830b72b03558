def runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
def expected = [
  'threads is 0, but must be 1 or more',
  'order is "alphabetical", but must be one of path, natural, hex',
  'strictness is "harsh", but must be one of strict, normal, lenient',
  'encoding is "UTF-9", which Java lacks',
  'separator has the unknown placeholder {file}; there are {path} and {number}',
  'separator must be complete SQL, a comment for example: separator:1:1: unterminated comment',
  'environment must be a name on one line',
  'annotations is "yes", but must be one of auto, on, off',
  'baseline is empty, but must name a file or git:REVISION',
  'from is empty, but must name a file or directory, or be one of baseline, sources, git:REVISION',
  'baseline is "postgresql://shop:***@host/shop", into which nothing can be written',
  'from is "postgresq://shop:***@host/shop", but there is no such file or directory',
]
assert runs.size() == expected.size()
[runs as List, expected].transpose().each { run, message ->
  assert run.readLines().any { it.startsWith('[ERROR] Failed to execute goal') && it.contains(": $message") } :
      "says what is wrong: $message"
  assert !run.contains('broken.sql') : 'before any file is looked at'
}
// Maven 4 keeps a repository of its own in target.
assert (new File(basedir, 'target').list() ?: []) - 'project-local-repo' == [] : 'and before anything is written'
