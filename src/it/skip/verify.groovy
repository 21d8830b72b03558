def log = new File(basedir, 'build.log').text
assert log.count('[INFO] Skipped (confiture.skip)') == 5 : 'each goal says that it is skipped'
assert !log.contains('broken.sql') : 'and reads nothing'
// Maven 4 keeps a repository of its own in target.
assert (new File(basedir, 'target').list() ?: []) - 'project-local-repo' == [] : 'and writes nothing'
