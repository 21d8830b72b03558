import io.zonky.test.db.postgres.embedded.EmbeddedPostgres

def server = EmbeddedPostgres.builder().start()
context.put('server', server)
server.postgresDatabase.connection.withCloseable { connection ->
    connection.createStatement().withCloseable { sql ->
        sql.execute("CREATE ROLE shop LOGIN CREATEDB PASSWORD 'not-for-any-log'")
        sql.execute('CREATE DATABASE shop')
        sql.execute("COPY (SELECT 'host all shop all scram-sha-256') TO PROGRAM 'cat pg_hba.conf - > new; tac new > pg_hba.conf'")
        sql.execute('SELECT pg_reload_conf()')
    }
}
def dump = new File(basedir, 'pg_dump')
dump.text = '''\
#!/bin/sh
cat <<'END'
--
-- PostgreSQL database dump
--
CREATE TABLE public.users (
    id bigint NOT NULL,
    email text NOT NULL
);
END
'''
dump.setExecutable(true)
new File(basedir, '.mvn').mkdir()
new File(basedir, '.mvn/maven.config').text = [
    "-Dconfiture.server=postgresql://shop@localhost:${server.port}/shop",
    '-Dconfiture.serverId=shop',
    "-Dconfiture.pgDump=${dump.path}",
].join('\n') + '\n'
true
