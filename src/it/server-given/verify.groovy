def server = context.get('server')
def log = new File(basedir, 'build.log').text.replaceAll(/\u001B\[[;\d]*m/, '')
try {
    assert log.count('loads it, and its catalogs agree') == 2
    assert log.contains('serverId is "nobody", but the settings.xml has no server with this id')
    assert log.contains('server has a password in it, which logs and other people would see')
    assert log.contains('but the schema is for PostgreSQL 15; set serverVersion to 18, or server to a PostgreSQL 15')
    assert !log.contains('not-for-any-log')
    def runs = log.split('Scanning for projects').drop(1)
    assert runs[5].contains('- view public.emails') : 'the database has no view'
    assert runs[6].contains('+ view public.emails') && runs[6].contains('BUILD FAILURE')
    assert runs[7].contains('Migration: target/confiture/migration.sql')
    assert runs[8].contains('Proved on PostgreSQL 18.6') && runs[8].contains('its catalogs are those of the new schema')
    assert runs[9].contains('could not create unique index "users_email_key"') && runs[9].contains('BUILD FAILURE')
    assert runs[9].contains('the migration is not proved on PostgreSQL 18.6')
    assert !new File(basedir, 'migrations').exists() : 'what a server refuses is no migration'
    new File(basedir, 'target').eachFileRecurse { file ->
        assert file.isDirectory() || !file.text.contains('not-for-any-log')
    }
    server.postgresDatabase.connection.withCloseable { connection ->
        def rows = connection.createStatement().executeQuery(
            "SELECT string_agg(datname, ', ' ORDER BY datname) FROM pg_database")
        rows.next()
        assert rows.getString(1) == 'postgres, shop, template0, template1'
    }
} finally {
    server.close()
}
true
