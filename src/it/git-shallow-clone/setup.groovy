/** Runs git by its own defaults, not by those of whoever runs the tests. */
def git = { File directory, String... arguments ->
    def builder = new ProcessBuilder(['git', '-c', 'protocol.file.allow=always'] + arguments.toList())
    builder.directory(directory).redirectErrorStream(true)
    def environment = builder.environment()
    environment.keySet().removeAll { it.startsWith('GIT_') }
    environment.putAll([GIT_CONFIG_GLOBAL: new File(basedir, 'none').path, GIT_CONFIG_NOSYSTEM: '1',
        GIT_AUTHOR_NAME: 'A', GIT_AUTHOR_EMAIL: 'a@example.org',
        GIT_COMMITTER_NAME: 'A', GIT_COMMITTER_EMAIL: 'a@example.org'])
    def process = builder.start()
    def said = process.inputStream.text
    assert process.waitFor() == 0 : said
}
def write = { String path, String text ->
    def file = new File(basedir, path)
    file.parentFile.mkdirs()
    file.text = text
}
def commit = { File directory, String message ->
    git(directory, 'add', '--all', '.')
    git(directory, 'commit', '-q', '-m', message)
}
def init = { File directory ->
    directory.mkdirs()
    git(directory, 'init', '-q')
    git(directory, 'symbolic-ref', 'HEAD', 'refs/heads/main')
    new File(directory, '.gitignore').text = 'target/\nbuild.log\n*.properties\n*.groovy\n'
}

def origin = new File(basedir, 'origin')
init(origin)
new File(origin, 'db/schema').mkdirs()
new File(origin, 'db/schema/1.sql').text = 'CREATE TABLE a ();\n'
commit(origin, 'The schema')
git(origin, 'checkout', '-q', '-b', 'branch')
new File(origin, 'db/schema/2.sql').text = 'CREATE TABLE b ();\n'
commit(origin, 'More of it')
// What a CI server does: the branch alone, and its last commit.
def clone = new File(basedir, 'clone')
git(basedir, 'clone', '-q', '--depth', '1', '--branch', 'branch', origin.toURI().toString().replace('file:/', 'file:///'), clone.path)
new File(basedir, 'pom.xml').renameTo(new File(clone, 'pom.xml'))
return true
