def runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
def remedy = 'here; this clone is shallow, its history is cut off; fetch the rest: git fetch --unshallow; in GitHub Actions give actions/checkout fetch-depth: 0, in GitLab CI set GIT_DEPTH: 0'
assert runs[0].contains('git:origin/main...: git knows no revision origin/main ' + remedy)
assert runs[1].contains('git:HEAD~1: git knows no revision HEAD~1 ' + remedy)
