package io.github.evoludigit.confiture.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evoludigit.confiture.app.Migrated;
import io.github.evoludigit.confiture.report.DriftReport;
import io.github.evoludigit.confiture.text.Problem;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Chains of migrations, which the real Flyway runs on the real server beside us. */
class FlywayTest {

  private static final Path FOLDERS = Path.of("src", "test", "resources", "migrations");

  private static final String HISTORY = "flyway_schema_history";

  /** Flyway tells each step; kept, or the level would be forgotten. */
  private static final Logger LOG = Logger.getLogger("org.flywaydb");

  static {
    LOG.setLevel(Level.WARNING);
  }

  static Stream<Path> folders() throws IOException {
    try (Stream<Path> found = Files.list(FOLDERS)) {
      return found.filter(Files::isDirectory).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("folders")
  void flyway_makes_the_schema_of_a_folder(Path folder) throws SQLException, IOException {
    PostgresServer server = PostgresServer.forTest();
    CatalogFacts schema =
        Judgement.facts(
            server, folder.toString(), Files.readAllBytes(folder.resolve("schema.sql")));

    assertThat(own(migrated(server, folder))).isEqualTo(schema.facts());
  }

  @ParameterizedTest
  @MethodSource("folders")
  void we_say_that_it_does(Path folder) throws IOException {
    DriftReport report = Migrated.against(folder, parameters(folder), "schema.sql");

    assertThat(report.errors()).isEmpty();
    assertThat(report.changes()).isEmpty();
    assertThat(unfollowed(report)).isEqualTo(expected(folder.resolve("unfollowed.txt")));
  }

  private static List<String> unfollowed(DriftReport report) {
    List<String> places = new ArrayList<>();
    for (Problem warning : report.warnings()) {
      if (warning.code().equals(DriftReport.NOT_FOLLOWED)) {
        places.add(warning.location().toString());
      }
    }
    places.sort(null);
    return places;
  }

  private static List<String> expected(Path file) throws IOException {
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }

  private static Map<String, String> parameters(Path folder) throws IOException {
    Properties properties = new Properties();
    Path file = folder.resolve("flyway.properties");
    if (Files.exists(file)) {
      try (Reader in = Files.newBufferedReader(file)) {
        properties.load(in);
      }
    }
    Map<String, String> parameters = new TreeMap<>();
    properties.stringPropertyNames().forEach(n -> parameters.put(n, properties.getProperty(n)));
    return parameters;
  }

  /** What the real Flyway makes of an empty database. */
  private static CatalogFacts migrated(PostgresServer server, Path folder)
      throws SQLException, IOException {
    String database = server.createDatabase();
    try (Connection connection = server.connect(database)) {
      Map<String, String> parameters = new TreeMap<>();
      parameters(folder).forEach((name, value) -> parameters.put("flyway." + name, value));
      List<String> locations = new ArrayList<>();
      for (String location : parameters.getOrDefault("flyway.locations", "db").split(",")) {
        locations.add("filesystem:" + folder.resolve(location));
      }
      parameters.put("flyway.locations", String.join(",", locations));
      FluentConfiguration configuration =
          Flyway.configure()
              .configuration(parameters)
              .dataSource(connection.getMetaData().getURL(), "postgres", "postgres");
      configuration.load().migrate();
      return new CatalogReader(connection).read();
    } finally {
      server.dropDatabase(database);
    }
  }

  /** The facts without those of Flyway's own table. */
  private static SortedMap<String, String> own(CatalogFacts facts) {
    SortedMap<String, String> own = new TreeMap<>(facts.facts());
    own.keySet().removeIf(fact -> fact.contains(HISTORY));
    return own;
  }
}
