package io.github.evoludigit.confiture.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evoludigit.confiture.app.Migrated;
import io.github.evoludigit.confiture.report.DriftReport;
import io.github.evoludigit.confiture.source.migration.LiquibaseSettings;
import io.github.evoludigit.confiture.text.Problem;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.DirectoryResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Changelogs in formatted SQL, which the real Liquibase runs on the real server beside us. */
class LiquibaseTest {

  private static final Path FOLDERS = Path.of("src", "test", "resources", "changelogs");

  private static final String HISTORY = "databasechangelog";

  /** Liquibase tells each step; kept, or the level would be forgotten. */
  private static final Logger LOG = Logger.getLogger("liquibase");

  static {
    LOG.setLevel(Level.SEVERE);
    System.setProperty("liquibase.analytics.enabled", "false");
  }

  static Stream<Path> folders() throws IOException {
    try (Stream<Path> found = Files.list(FOLDERS)) {
      return found.filter(Files::isDirectory).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("folders")
  void liquibase_makes_the_schema_of_a_folder(Path folder) throws Exception {
    PostgresServer server = PostgresServer.forTest();
    CatalogFacts schema =
        Judgement.facts(
            server, folder.toString(), Files.readAllBytes(folder.resolve("schema.sql")));

    assertThat(own(migrated(server, folder))).isEqualTo(schema.facts());
  }

  @ParameterizedTest
  @MethodSource("folders")
  void we_say_that_it_does(Path folder) throws IOException {
    Properties properties = properties(folder);
    DriftReport report =
        Migrated.against(
            folder, settings(properties), properties.getProperty("path"), "schema.sql");

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

  private static LiquibaseSettings settings(Properties properties) {
    Map<String, String> parameters = new TreeMap<>();
    for (String name : properties.stringPropertyNames()) {
      if (name.startsWith("parameters.")) {
        parameters.put(name.substring("parameters.".length()), properties.getProperty(name));
      }
    }
    String contexts = properties.getProperty("contexts", "");
    return new LiquibaseSettings(
        contexts.isEmpty() ? List.of() : List.of(contexts.split(",")),
        properties.getProperty("labelFilter", ""),
        parameters);
  }

  private static Properties properties(Path folder) throws IOException {
    Properties properties = new Properties();
    try (Reader in = Files.newBufferedReader(folder.resolve("liquibase.properties"))) {
      properties.load(in);
    }
    return properties;
  }

  /** What the real Liquibase makes of an empty database. */
  private static CatalogFacts migrated(PostgresServer server, Path folder) throws Exception {
    String database = server.createDatabase();
    try (Connection connection = server.connect(database)) {
      Properties properties = properties(folder);
      LiquibaseSettings settings = settings(properties);
      Scope.child(
          Map.of(Scope.Attr.ui.name(), new LoggerUIService()),
          () -> update(connection, folder, properties.getProperty("changeLogFile"), settings));
    }
    try (Connection connection = server.connect(database)) {
      return new CatalogReader(connection).read();
    } finally {
      server.dropDatabase(database);
    }
  }

  private static void update(
      Connection connection, Path folder, String changelog, LiquibaseSettings settings)
      throws Exception {
    try (Liquibase liquibase =
        new Liquibase(
            changelog, new DirectoryResourceAccessor(folder), new JdbcConnection(connection))) {
      liquibase.setShowSummary(UpdateSummaryEnum.OFF);
      settings.parameters().forEach(liquibase::setChangeLogParameter);
      liquibase.update(
          new Contexts(settings.contexts()), new LabelExpression(settings.labelFilter()));
    }
  }

  /** The facts without those of Liquibase's own tables. */
  private static SortedMap<String, String> own(CatalogFacts facts) {
    SortedMap<String, String> own = new TreeMap<>(facts.facts());
    own.keySet().removeIf(fact -> fact.toLowerCase(Locale.ROOT).contains(HISTORY));
    return own;
  }
}
