def log = new File(basedir, 'build.log').text
assert log.contains('git:HEAD: git does not trust this repository, because it belongs to another user: fatal: ')
assert log.contains('if you do, run git config --global --add safe.directory with its directory, as the user who runs Maven')
