package io.github.evoludigit.confiture.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evoludigit.confiture.database.Credentials;
import io.github.evoludigit.confiture.database.SchemaDump;
import io.github.evoludigit.confiture.database.ServerAddress;
import io.github.evoludigit.confiture.policy.Policy;
import io.github.evoludigit.confiture.report.DriftReport;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real server with its own pg_dump, as Debian's package {@code postgresql} installs them. */
class RunningDatabaseTest {

  private static final Path INSTALLED = Path.of("/usr/lib/postgresql");

  private static final String SCHEMA =
      """
      CREATE SCHEMA shop;
      CREATE TABLE shop.books (
        isbn varchar(20) PRIMARY KEY,
        title text NOT NULL CHECK (title <> ''),
        added timestamptz DEFAULT now()
      );
      CREATE VIEW shop.titles AS SELECT title FROM shop.books WHERE isbn IN ('1', '2');
      COMMENT ON VIEW shop.titles IS 'it''s all';
      """;

  @TempDir static Path directory;

  private static Path programs;
  private static int port;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    Optional<Path> newest = newest();
    Assumptions.assumeTrue(
        newest.isPresent(),
        "skipped: there is no PostgreSQL with pg_dump in " + INSTALLED + " (Debian: postgresql)");
    programs = newest.get();
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxrwxrwx"));
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    assertThat(run("initdb -D " + data() + " -U postgres -A trust --no-sync -E UTF8")).isZero();
    assertThat(
            run(
                "pg_ctl -D "
                    + data()
                    + " -w -l "
                    + directory.resolve("log")
                    + " -o '-p "
                    + port
                    + " -c fsync=off -c listen_addresses=127.0.0.1 -c unix_socket_directories="
                    + directory
                    + "' start"))
        .isZero();
    Path script = directory.resolve("schema.sql");
    Files.writeString(script, SCHEMA);
    assertThat(
            run("psql -q -v ON_ERROR_STOP=1 -h 127.0.0.1 -p " + port + " -U postgres -f " + script))
        .isZero();
  }

  @AfterAll
  static void stop() throws IOException, InterruptedException {
    if (programs != null) {
      run("pg_ctl -D " + data() + " -m immediate stop");
    }
  }

  private static Path data() {
    return directory.resolve("data");
  }

  private static Optional<Path> newest() throws IOException {
    if (!Files.isDirectory(INSTALLED)) {
      return Optional.empty();
    }
    try (Stream<Path> versions = Files.list(INSTALLED)) {
      return versions
          .map(version -> version.resolve("bin"))
          .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
          .filter(bin -> Files.isExecutable(bin.resolve("pg_dump")))
          .max(Comparator.naturalOrder());
    }
  }

  /** Runs one of the server's programs, which refuse to be run by root. */
  private static int run(String command) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>();
    if (System.getProperty("user.name").equals("root")) {
      words.addAll(List.of("su", "-s", "/bin/sh", "postgres", "-c"));
    } else {
      words.addAll(List.of("/bin/sh", "-c"));
    }
    words.add(programs + "/" + command);
    Process process =
        new ProcessBuilder(words)
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("programs.log").toFile())
            .start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  private static DriftReport compared(String schema) throws IOException {
    Path file = directory.resolve("sources.sql");
    Files.writeString(file, schema, StandardCharsets.UTF_8);
    SchemaDump dump =
        new SchemaDump(
            ServerAddress.parse("jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres"),
            Credentials.NONE,
            programs.resolve("pg_dump").toString(),
            List.of("--no-privileges"),
            Duration.ofSeconds(60));
    ComparisonOptions options =
        ComparisonOptions.of("postgres", false, false, "18", true, CrossChecking.NEVER);
    try (Workers workers = Comparison.workers(2)) {
      return new Comparison(options, Policy.strict(), workers)
          .of(new SchemaInput.RunningDatabase(dump), new SchemaInput.SqlFile(file, "sources.sql"));
    }
  }

  @Test
  void a_database_that_is_what_the_sources_say_has_no_drift() throws IOException {
    DriftReport report = compared(SCHEMA);

    assertThat(report.errors()).isEmpty();
    assertThat(report.changes()).isEmpty();
    assertThat(report.oldSide().path())
        .isEqualTo("postgresql://postgres@127.0.0.1:" + port + "/postgres");
  }

  @Test
  void what_somebody_did_by_hand_is_a_change() throws IOException {
    DriftReport report = compared(SCHEMA.replace(" NOT NULL", ""));

    assertThat(report.changes())
        .extracting(Object::toString)
        .containsExactly("~ column shop.books.title");
  }

  @Test
  void a_database_that_is_not_there_is_an_error() {
    SchemaDump dump =
        new SchemaDump(
            ServerAddress.parse("postgresql://postgres@127.0.0.1:" + port + "/nowhere"),
            Credentials.NONE,
            programs.resolve("pg_dump").toString(),
            List.of(),
            Duration.ofSeconds(60));

    assertThat(new SchemaInput.RunningDatabase(dump).load().errors())
        .singleElement()
        .extracting(Object::toString)
        .asString()
        .contains("database \"nowhere\" does not exist");
  }
}
