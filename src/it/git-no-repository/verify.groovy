def runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
assert runs[0].contains('git:HEAD: the project is not in a git repository: fatal: not a git repository')
assert runs[0].contains('run this in a checkout (in a container, with its .git), or compare with a file')
assert runs[1].contains('No schema here: there is no db/schema')
