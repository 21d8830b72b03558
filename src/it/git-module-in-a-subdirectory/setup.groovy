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

init(basedir)
write('common/roles.sql', 'CREATE TABLE roles (id integer);\n')
write('services/orders/db/schema/1.sql', 'CREATE TABLE orders (id integer);\n')
write('services/gone/db/schema/1.sql', 'CREATE TABLE gone (id integer);\n')
commit(basedir, 'The schemas')
write('common/roles.sql', 'CREATE TABLE roles (id bigint);\n')
assert new File(basedir, 'services/gone/db').deleteDir()
write('services/new/db/schema/1.sql', 'CREATE TABLE new (id integer);\n')
return true
