def log = new File(basedir, 'build.log').text
assert log.contains('No schema here: there is no db/schema') : 'the parent has nothing to compare and needs no repository'
assert log.contains('git:HEAD: the project is not in a git repository: fatal: not a git repository')
assert log.contains('run this in a checkout (in a container, with its .git), or compare with a file')
