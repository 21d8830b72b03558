package io.github.evoludigit.confiture.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evoludigit.confiture.policy.FailOn;
import io.github.evoludigit.confiture.policy.Ignore;
import io.github.evoludigit.confiture.policy.Policy;
import io.github.evoludigit.confiture.report.Outcome;
import io.github.evoludigit.confiture.text.Location;
import io.github.evoludigit.confiture.text.Problem;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check with a server that somebody gave. */
class ServerCheckTest {

  @TempDir Path base;

  private SourceTreeFixture project;
  private final TestServer server = new TestServer();

  @BeforeEach
  void project() {
    project = new SourceTreeFixture(base);
  }

  @AfterEach
  void nothing_is_left_on_the_server() throws SQLException {
    assertThat(server.value("SELECT count(*) FROM pg_database WHERE datname LIKE 'confiture%'"))
        .isEqualTo("0");
  }

  private CheckSchema.Result checked(String sql) {
    return project.file("db/schema/a.sql", sql).checked(server.on(project));
  }

  private static List<String> lines(List<Problem> problems) {
    return problems.stream()
        .map(p -> p + " [" + p.code() + "]")
        .map(line -> line.replaceAll("confiture_check_\\w+", "DATABASE"))
        .toList();
  }

  @Test
  void a_schema_that_the_server_loads_is_sound() {
    CheckSchema.Result result =
        checked("CREATE TABLE t (a serial PRIMARY KEY, b text NOT NULL DEFAULT 'x');\n");
    assertThat(lines(result.report().warnings())).isEmpty();
    assertThat(lines(result.report().errors())).isEmpty();
    assertThat(result.report().outcome()).isEqualTo(Outcome.SOUND);
    assertThat(result.server()).matches("PostgreSQL 18\\.\\d+ loads it, and its catalogs agree");
    assertThat(base.resolve("target/audit.txt")).doesNotExist();
  }

  @Test
  void what_the_server_refuses_has_its_words_our_place_and_the_line() {
    // The check cannot know that: the rows are evaluated.
    CheckSchema.Result result =
        checked(
            "CREATE TABLE t (a integer PRIMARY KEY);\n"
                + "INSERT INTO t VALUES (1);\n"
                + "  INSERT INTO t VALUES (1);\n"
                + "/* é */ SELECT 1 / (SELECT 0);\n");
    assertThat(lines(result.report().errors()))
        .containsExactly(
            "db/schema/a.sql:3:3: duplicate key value violates unique constraint \"t_pkey\"; Key"
                + " (a)=(1) already exists. [23505]",
            "db/schema/a.sql:4:9: division by zero [22012]");
    assertThat(result.report().errors().get(0).sourceLine())
        .isEqualTo("  INSERT INTO t VALUES (1);");
    assertThat(result.report().outcome()).isEqualTo(Outcome.REFUSED);
  }

  @Test
  void what_both_refuse_is_told_once_with_the_better_way_out() {
    CheckSchema.Result result =
        checked("CREATE TABLE users (id int);\nCREATE VIEW v AS SELECT id FROM usres;\n");
    assertThat(lines(result.report().errors()))
        .containsExactly(
            "db/schema/a.sql:2:33: relation \"usres\" does not exist; Perhaps you meant"
                + " public.users, db/schema/a.sql:1:1. [42P01]");
    assertThat(lines(result.report().warnings())).isEmpty();
  }

  @Test
  void notices_and_warnings_of_the_server_are_warnings() {
    CheckSchema.Result result =
        checked(
            "CREATE TABLE t (a integer);\n"
                + "CREATE TABLE IF NOT EXISTS t (a integer);\n"
                + "DO $$ BEGIN RAISE WARNING 'mind %', 'the gap' USING HINT = 'Step over it.'; END"
                + " $$;\n");
    assertThat(lines(result.report().warnings()))
        .containsExactly(
            "db/schema/a.sql:2:1: relation \"t\" already exists, skipping [42P07]",
            "db/schema/a.sql:3:1: mind the gap; Step over it. [01000]");
    assertThat(result.report().outcome()).isEqualTo(Outcome.SOUND);
  }

  @Test
  void what_only_follows_from_an_error_is_told_once() {
    CheckSchema.Result result =
        checked(
            "DO $$ BEGIN EXECUTE replace('CREATE TABLE t (a intger)', current_database(), ''); END $$;\n"
                + "CREATE TABLE u (a integer);\n"
                + "DO $$ BEGIN PERFORM * FROM t; END $$;\n"
                + "DO $$ BEGIN DELETE FROM t; END $$;\n");
    assertThat(lines(result.report().errors()))
        .containsExactly("db/schema/a.sql:1:1: type \"intger\" does not exist [42704]");
    assertThat(lines(result.report().warnings()))
        .containsExactly(
            "db/schema/a.sql:3:1: this and a later statement fail, too: relation \"t\" does not"
                + " exist; it seems to follow from an error before: mend that first [consequence]");
  }

  @Test
  void a_transaction_of_the_files_fails_as_a_whole() {
    CheckSchema.Result result =
        checked(
            "BEGIN;\nCREATE TABLE t (a integer);\nSELECT 1 / (SELECT 0);\nCREATE TABLE u (a"
                + " integer);\nCOMMIT;\nDO $$ BEGIN PERFORM * FROM t; END $$;\nCREATE TABLE w (a"
                + " integer);\n");
    assertThat(lines(result.report().errors()))
        .containsExactly("db/schema/a.sql:3:1: division by zero [22012]");
    assertThat(lines(result.report().warnings()))
        .containsExactly(
            "db/schema/a.sql:6:1: this statement fails, too: relation \"t\" does not exist; it"
                + " seems to follow from an error before: mend that first [consequence]");
  }

  @Test
  void a_transaction_that_nothing_ends_is_a_warning() {
    CheckSchema.Result result = checked("BEGIN;\nCREATE TABLE t (a integer);\n");
    assertThat(lines(result.report().warnings()))
        .containsExactly(
            "db/schema/a.sql:1:1: this transaction is never committed: PostgreSQL undoes it when"
                + " the session ends; add COMMIT [transaction-open]");
  }

  @Test
  void the_data_of_a_copy_are_loaded_and_have_their_line() {
    CheckSchema.Result result =
        checked(
            "CREATE TABLE t (a integer, b text);\n"
                + "COPY t (a, b) FROM stdin;\n1\tone\n\\.\n"
                + "COPY t (a, b) FROM stdin;\n2\ttwo\nthree\t3\n\\.\n"
                + "DO $$ BEGIN ASSERT (SELECT count(*) FROM t) = 1; END $$;\n");
    assertThat(lines(result.report().errors()))
        .containsExactly(
            "db/schema/a.sql:7:1: invalid input syntax for type integer: \"three\" [22P02]");
  }

  @Test
  void what_would_stay_on_the_server_is_not_run() throws SQLException {
    CheckSchema.Result result =
        checked(
            "CREATE ROLE confiture_stays;\n"
                + "DO $$ BEGIN CREATE ROLE confiture_stays; EXCEPTION WHEN duplicate_object THEN"
                + " NULL; END $$;\n"
                + "BEGIN;\nDO 'BEGIN CREATE ROLE confiture_stays; END';\nCOMMIT;\n"
                + "DO 'BEGIN EXECUTE ''GRANT CONNECT ON DATABASE postgres TO"
                + " pg_monitor''; END';\n"
                + "GRANT pg_monitor TO postgres;\n"
                + "COMMENT ON DATABASE postgres IS 'x';\n"
                + "CREATE SUBSCRIPTION s CONNECTION 'host=nowhere' PUBLICATION p;\n"
                + "CREATE TABLE t (a integer);\n");
    assertThat(lines(result.report().warnings()))
        .containsExactly(
            "db/schema/a.sql:1:1: this statement was not run: what it does would stay on the server"
                + " [not-run]",
            "db/schema/a.sql:2:1: this statement was not run: what it does would stay on the server"
                + " [not-run]",
            "db/schema/a.sql:5:1: this statement was not run: what its transaction does would stay"
                + " on the server [not-run]",
            "db/schema/a.sql:6:1: this statement was not run: what it does would stay on the server"
                + " [not-run]",
            "db/schema/a.sql:7:1: this statement was not run: what it does would stay on the server"
                + " [not-run]",
            "db/schema/a.sql:8:1: this statement was not run: what it does would stay on the server"
                + " [not-run]",
            "db/schema/a.sql:9:1: this statement was not run: it would call the server it"
                + " subscribes to [not-run]");
    assertThat(lines(result.report().errors())).isEmpty();
    assertThat(server.value("SELECT count(*) FROM pg_roles WHERE rolname = 'confiture_stays'"))
        .isEqualTo("0");
    assertThat(server.value("SELECT datacl::text FROM pg_database WHERE datname = 'postgres'"))
        .isNull();
  }

  @Test
  void roles_are_not_made_on_a_server_of_others() {
    CheckSchema.Result result =
        checked("CREATE TABLE t (a integer);\nALTER TABLE t OWNER TO nobody_here;\n");
    assertThat(lines(result.report().errors()))
        .containsExactly(
            "db/schema/a.sql:2:1: role \"nobody_here\" does not exist; On a server that is given no"
                + " role is made: make it there by hand. [42704]");
  }

  @Test
  void an_extension_that_the_server_lacks_is_its_fault() {
    CheckSchema.Result result =
        checked("CREATE EXTENSION postgis;\nCREATE TABLE t (g geometry(Point, 4326));\n");
    assertThat(lines(result.report().errors()))
        .containsExactly(
            "db/schema/a.sql:1:1: extension \"postgis\" is not available; The extension must first"
                + " be installed on the system where PostgreSQL is running. It is the server that"
                + " lacks it: install it there, or set server to one that has it. [0A000]");
    assertThat(lines(result.report().warnings()))
        .containsExactly(
            "db/schema/a.sql:2:19: this statement fails, too: type \"geometry\" does not exist; it"
                + " seems to follow from an error before: mend that first [consequence]");
  }

  @Test
  void what_is_provided_is_loaded_first() {
    project.file("db/provided/p.sql", "CREATE TABLE shared (id integer PRIMARY KEY);\n");
    CheckSchema.Result result = checked("CREATE TABLE t (a integer REFERENCES shared);\n");
    assertThat(lines(result.report().errors())).isEmpty();
    assertThat(lines(result.report().warnings())).isEmpty();
    assertThat(result.server()).endsWith("its catalogs agree");
  }

  @Test
  void what_the_catalogs_hold_differently_is_a_warning_with_a_file() {
    // The server does not print what it was given here.
    CheckSchema.Result result =
        checked(
            "CREATE FUNCTION secret_plus(a integer, integer) RETURNS integer LANGUAGE sql RETURN (a"
                + " + $2);\n");
    assertThat(lines(result.report().warnings()))
        .containsExactly(
            "db/schema/a.sql:1:1: function public.secret_plus(integer, integer): body is RETURN (a"
                + " + \"\") on the server, but is held for RETURN (a + $2); this is a mistake of"
                + " Confiture and not of the schema: please report it, with target/audit.txt"
                + " [audit]");
    assertThat(result.report().outcome()).isEqualTo(Outcome.SOUND);
    assertThat(project.read("target/audit.txt"))
        .contains("PostgreSQL 18.")
        .contains("== function public.secret_plus(integer, integer), body\n")
        .contains("CREATE FUNCTION secret_plus(a integer, integer)");
  }

  @Test
  void the_file_can_be_written_without_names() {
    server.withoutNames();
    checked(
        "/* of Alice */ CREATE FUNCTION secret_plus(mine integer, integer) RETURNS integer LANGUAGE"
            + " sql RETURN (mine + $2);\n");
    assertThat(project.read("target/audit.txt"))
        .contains("== function public.n1(integer, integer), body\n")
        .contains("CREATE FUNCTION n1(n2 integer, integer) RETURNS integer LANGUAGE sql RETURN (n2")
        .doesNotContain("secret")
        .doesNotContain("mine")
        .doesNotContain("Alice");
  }

  @Test
  void a_server_of_another_version_is_not_asked() {
    server.major(15);
    assertThat(failure("CREATE TABLE t (a integer);"))
        .matches(
            "postgresql://postgres@localhost:\\d+/postgres: this is PostgreSQL 18\\.\\d+, but the"
                + " schema is for PostgreSQL 15; set serverVersion to 18, or server to a PostgreSQL"
                + " 15");
  }

  @Test
  void who_may_not_make_a_database_is_told_how() throws SQLException {
    server.run("CREATE ROLE confiture_poor LOGIN");
    try {
      server.as("confiture_poor");
      assertThat(failure("CREATE TABLE t (a integer);"))
          .endsWith(
              "no database for the check can be made: permission denied to create database; the"
                  + " schema is loaded into a database of its own: let the role make one, ALTER ROLE"
                  + " … CREATEDB, or connect as another");
    } finally {
      server.run("DROP ROLE confiture_poor");
    }
  }

  @Test
  void a_password_is_checked_and_never_told() throws SQLException {
    String trusted = server.value("SELECT pg_read_file(current_setting('hba_file'))");
    server.run(
        "CREATE ROLE confiture_guarded LOGIN CREATEDB PASSWORD 'right'",
        "COPY (SELECT 'host all confiture_guarded all scram-sha-256') TO PROGRAM 'cat > pg_hba.new"
            + " && cat pg_hba.conf >> pg_hba.new && cp pg_hba.conf pg_hba.old && cp pg_hba.new"
            + " pg_hba.conf'",
        "SELECT pg_reload_conf()");
    try {
      server.as("confiture_guarded");
      String sql = "CREATE TABLE t (a integer);";
      assertThat(failure(sql))
          .endsWith(
              "the server asks for a password, and there is none; the password of"
                  + " \"confiture_guarded\" comes from the server of the settings.xml that serverId"
                  + " names, from PGPASSWORD or from .pgpass: none of them has one");
      server.withPassword("wr0ng");
      assertThat(failure(sql))
          .contains("password authentication failed for user \"confiture_guarded\"")
          .doesNotContain("wr0ng");
      assertThat(project.read("target/check.json")).doesNotContain("wr0ng");
      server.withPassword("right");
      assertThat(checked(sql).server()).endsWith("its catalogs agree");
    } finally {
      server.run(
          "COPY (SELECT 1) TO PROGRAM 'cat > pg_hba.new; cp pg_hba.old pg_hba.conf'",
          "SELECT pg_reload_conf()",
          "DROP ROLE confiture_guarded");
      assertThat(trusted)
          .isEqualTo(server.value("SELECT pg_read_file(current_setting('hba_file'))"));
    }
  }

  @Test
  void a_database_that_is_not_there_is_named() {
    String address = server.address().replaceFirst("/postgres$", "/nowhere");
    assertThat(failureAt(address))
        .endsWith(
            "database \"nowhere\" does not exist; name a database that exists in server, postgres"
                + " for example");
  }

  @Test
  void where_nothing_listens_nothing_answers() throws Exception {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    assertThat(failureAt("postgresql://postgres@localhost:" + port + "/x"))
        .contains("the server does not answer: Connection to localhost:" + port + " refused")
        .endsWith("start it, or set host and port in server; a firewall may be in between");
  }

  @Test
  void what_has_the_port_may_be_something_else() throws Exception {
    try (ServerSocket socket = new ServerSocket(0)) {
      Thread other =
          new Thread(
              () -> {
                try {
                  while (true) {
                    try (java.net.Socket client = socket.accept()) {
                      client.getInputStream().read(new byte[8]);
                      client.getOutputStream().write("HTTP/1.1 400 Bad\r\n\r\n".getBytes());
                    }
                  }
                } catch (java.io.IOException e) {
                  // The test is over.
                }
              });
      other.setDaemon(true);
      other.start();
      assertThat(failureAt("postgresql://a@localhost:" + socket.getLocalPort() + "/x"))
          .contains("does not speak PostgreSQL's protocol")
          .endsWith("another program may have the port: set host and port in server");
    }
  }

  @Test
  void a_time_limit_ends_what_takes_too_long() {
    server.limit(Duration.ofSeconds(8));
    assertThat(failure("SELECT pg_sleep(600);\n"))
        .endsWith(
            "db/schema/a.sql:1:1: the schema is not loaded within 8 seconds; raise serverTimeout,"
                + " or see what this statement waits for");
  }

  @Test
  void a_session_that_the_server_ends_is_no_verdict() {
    assertThat(failure("SELECT pg_terminate_backend(pg_backend_pid());\n"))
        .contains("db/schema/a.sql:1:1: the server ended the session: ");
  }

  @Test
  void what_the_check_refuses_and_the_server_runs_is_the_check_s_mistake() throws Exception {
    project.file("db/schema/a.sql", "CREATE TABLE t (a integer);\nSELECT 1 / (SELECT 0);\n");
    Objection runs = objection(1, 14, "42601", "syntax error at or near \"(\"");
    Objection fails = objection(2, 12, "42703", "column \"x\" does not exist");
    ServerCheck.Outcome outcome =
        server
            .check(base)
            .of(project.sources().load(), project.provided().load(), List.of(runs, fails));
    assertThat(lines(outcome.objections().stream().map(Objection::problem).toList()))
        .containsExactly("db/schema/a.sql:2:1: division by zero [22012]");
    assertThat(lines(outcome.warnings()))
        .containsExactly(
            "db/schema/a.sql:1:14: PostgreSQL 18.6 runs this statement, which the check refuses:"
                + " syntax error at or near \"(\" [42601]; this is a mistake of Confiture and not of"
                + " the schema: please report it [audit]");
  }

  private static Objection objection(int line, int column, String code, String message) {
    Location place = new Location("db/schema/a.sql", line, column);
    return new Objection(new Problem(place, code, message, ""), Objection.Sort.REFUSED);
  }

  @Test
  void an_entry_of_ignore_allows_what_the_server_refuses() {
    Ignore entry =
        new Ignore("problem 22012 in db/schema/a.sql", "it runs later", Optional.empty());
    project.policy = new Policy(FailOn.DRIFT, List.of(entry), true, LocalDate.of(2026, 6, 1));
    CheckSchema.Result result = checked("SELECT 1 / (SELECT 0);\n");
    assertThat(result.report().outcome()).isEqualTo(Outcome.SOUND);
    assertThat(lines(result.report().warnings()))
        .containsExactly(
            "db/schema/a.sql:1:1: division by zero; Allowed by an entry of ignore: it runs later. [22012]");
  }

  @Test
  void a_build_that_is_cancelled_leaves_no_database() throws Exception {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            TestServer.classPath(),
            CancelledBuild.class.getName(),
            server.address());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(said.strip()).as("the database that was there").startsWith("confiture_check_");
  }

  private String failure(String sql) {
    return onlyError(checked(sql));
  }

  private String failureAt(String address) {
    project.file("db/schema/a.sql", "CREATE TABLE t (a integer);\n");
    return onlyError(project.checked(Optional.of(server.check(base, address))));
  }

  private static String onlyError(CheckSchema.Result result) {
    assertThat(result.report().outcome()).isEqualTo(Outcome.ERROR);
    assertThat(result.report().errors()).hasSize(1);
    return result.report().errors().get(0).toString();
  }
}
