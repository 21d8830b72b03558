package io.github.evoludigit.confiture.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evoludigit.confiture.ddl.ReadingOptions;
import io.github.evoludigit.confiture.ddl.SchemaReader;
import io.github.evoludigit.confiture.ddl.SchemaReading;
import io.github.evoludigit.confiture.ddl.catalog.Refusal;
import io.github.evoludigit.confiture.sql.Script;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.postgresql.util.PSQLException;

/**
 * The files of {@code src/test/resources/bodies}: what is found in bodies of PL/pgSQL is what the
 * file beside says, and the server, which is told to run them, fails with that and nothing else.
 */
class BodiesTest {

  private static final Path FOLDER = Path.of("src/test/resources/bodies");
  private static final String FAILS = "-- fails: ";
  private static final String RUNS = "-- runs: ";

  @TestFactory
  List<DynamicTest> whatIsFoundInBodiesIsWhatTheServerFailsWithWhenItRunsThem() throws IOException {
    PostgresServer.forTest();
    String filter = System.getProperty("bodies", "");
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".sql") && file.toString().contains(filter))
          .sorted()
          .map(file -> DynamicTest.dynamicTest(FOLDER.relativize(file).toString(), () -> run(file)))
          .toList();
    }
  }

  private static void run(Path file) throws IOException, SQLException {
    byte[] bytes = Files.readAllBytes(file);
    String sql = new String(bytes, StandardCharsets.UTF_8);
    SchemaReading reading =
        new SchemaReader(ReadingOptions.DEFAULT, true).read(Script.of(file.toString(), bytes));
    assertThat(reading.refusals()).isEmpty();
    List<String> found = new ArrayList<>();
    List<String> said = new ArrayList<>();
    for (Refusal doubt : reading.doubts()) {
      String words = doubt.state().code() + ' ' + doubt.message();
      said.add(words);
      found.add(doubt.location().line() + ":" + doubt.location().column() + ' ' + words);
    }
    Path expected = file.resolveSibling(file.getFileName().toString().replace(".sql", ".txt"));
    if (System.getProperty("bodies.rewrite") != null) {
      Files.writeString(expected, found.isEmpty() ? "" : String.join("\n", found) + '\n');
    }
    assertThat(found).isEqualTo(Files.readAllLines(expected));
    ask(sql, said);
  }

  /** Lets the server load a schema, and run what the file says. */
  private static void ask(String sql, List<String> said) throws SQLException {
    PostgresServer server = PostgresServer.get();
    String database;
    synchronized (server) {
      database = server.createDatabase();
    }
    try (Connection connection = server.connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
      connection.setAutoCommit(false);
      for (String line : sql.lines().toList()) {
        if (line.startsWith(FAILS)) {
          assertThat(failure(statement, line.substring(FAILS.length()))).as(line).isIn(said);
        } else if (line.startsWith(RUNS)) {
          assertThat(failure(statement, line.substring(RUNS.length()))).as(line).isEmpty();
        }
        connection.rollback();
      }
    } finally {
      synchronized (server) {
        server.dropDatabase(database);
      }
    }
  }

  /** The code and words with which a statement fails; empty if it does not. */
  private static String failure(Statement statement, String sql) throws SQLException {
    try {
      statement.execute(sql);
      return "";
    } catch (PSQLException e) {
      return e.getSQLState() + ' ' + e.getServerErrorMessage().getMessage();
    }
  }
}
