package io.github.evoludigit.confiture.source.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.evoludigit.confiture.source.SourceFile;
import io.github.evoludigit.confiture.source.SourceListing;
import io.github.evoludigit.confiture.text.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlywayChainTest {

  @TempDir private Path base;

  private final ExecutorService executor = Executors.newFixedThreadPool(2);

  @AfterEach
  void stop() {
    executor.shutdown();
  }

  private void write(String name) throws IOException {
    Path file = base.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "SELECT 1;\n");
  }

  private SourceListing list(Map<String, String> parameters, String... locations) {
    return new FlywayChain(FlywaySettings.of(parameters, "postgres"), base, List.of(locations))
        .list(executor);
  }

  private static List<String> names(SourceListing listing) {
    return listing.files().stream().map(SourceFile::name).toList();
  }

  private static List<String> problems(SourceListing listing) {
    return listing.problems().stream().map(Problem::toString).toList();
  }

  @Test
  void versions_are_ordered_as_flyway_orders_them() {
    List<String> texts =
        new java.util.ArrayList<>(
            List.of(
                "0",
                "1",
                "1.0.1",
                "1.1",
                "1_2",
                "1.10",
                "2",
                "002.1",
                "10",
                "10.0.0.1",
                "20240101",
                "20240101.1",
                "99999999999999999999",
                "3.0.0.5",
                "3.0"));
    Collections.shuffle(texts, new Random(7));
    List<String> flyway = texts.stream().sorted((a, b) -> theirs(a).compareTo(theirs(b))).toList();

    assertThat(texts.stream().sorted((a, b) -> ours(a).compareTo(ours(b))).toList())
        .isEqualTo(flyway);
  }

  private static MigrationVersion theirs(String text) {
    return MigrationVersion.fromVersion(text);
  }

  private static io.github.evoludigit.confiture.source.migration.MigrationVersion ours(
      String text) {
    return io.github.evoludigit.confiture.source.migration.MigrationVersion.parse(text)
        .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "1.", ".1", "1..2", "1__2", "1.2b", "-1", "1 2"})
  void a_version_is_numbers(String text) {
    assertThat(io.github.evoludigit.confiture.source.migration.MigrationVersion.parse(text))
        .isEmpty();
  }

  @Test
  void two_migrations_of_one_version_are_a_problem_that_names_both() throws IOException {
    write("db/V1__a.sql");
    write("db/x/V1.0__b.sql");
    write("db/R__same.sql");
    write("db/x/R__same.sql");

    assertThat(problems(list(Map.of(), "db")))
        .containsExactly(
            "db/x/V1.0__b.sql: Flyway finds more than one migration with version 1: the other is"
                + " db/V1__a.sql; give one of them another version",
            "db/x/R__same.sql: Flyway finds more than one migration with description \"same\": the"
                + " other is db/R__same.sql; give one of them another description");
  }

  @Test
  void a_migration_that_is_code_is_a_problem_wherever_flyway_looks_for_it() throws IOException {
    write("src/main/resources/db/migration/V1__a.sql");
    write("src/main/java/db/migration/V2__Code.java");
    write("src/main/kotlin/db/migration/R__Code.kt");
    write("src/main/java/db/migration/Helper.java");
    write("src/main/java/db/migration/U2__Code.java");

    assertThat(problems(list(Map.of(), "classpath:db/migration")))
        .containsExactly(
            "src/main/java/db/migration/V2__Code.java: this migration is code, and what code does"
                + " to a database cannot be followed; write what makes schema in SQL, or stop"
                + " before it: -Dflyway.target=VERSION",
            "src/main/kotlin/db/migration/R__Code.kt: this migration is code, and what code does to"
                + " a database cannot be followed; write what makes schema in SQL, or stop before"
                + " it: -Dflyway.target=VERSION");
    assertThat(problems(list(Map.of("target", "1"), "classpath:db/migration"))).hasSize(1);
  }

  @Test
  void a_file_that_flyway_passes_over_is_named() throws IOException {
    write("db/V1__a.sql");
    write("db/Vx__b.sql");
    write("db/R1__c.sql");
    write("db/tables.sql");
    write("db/v2__d.sql");
    write("db/__e.sql");

    SourceListing listing = list(Map.of(), "db");
    assertThat(names(listing)).containsExactly("db/V1__a.sql");
    assertThat(listing.problems())
        .extracting(problem -> problem.code() + ' ' + problem.location())
        .containsExactly(
            "flyway-ignored db/R1__c.sql",
            "flyway-ignored db/Vx__b.sql",
            "flyway-ignored db/__e.sql",
            "flyway-ignored db/tables.sql",
            "flyway-ignored db/v2__d.sql");
  }

  @Test
  void a_callback_between_migrations_is_named() throws IOException {
    write("db/V1__a.sql");
    write("db/afterEachMigrate__x.sql");
    write("db/afterUndo.sql");

    SourceListing listing = list(Map.of(), "db");
    assertThat(names(listing)).containsExactly("db/V1__a.sql");
    assertThat(problems(listing))
        .containsExactly(
            "db/afterEachMigrate__x.sql: this callback runs more than once in a migration, and is"
                + " not followed; do in a migration what makes schema");
  }

  @Test
  void its_own_configuration_can_keep_a_migration_from_running() throws IOException {
    write("db/V1__a.sql");
    write("db/V2__b.sql");
    Files.writeString(base.resolve("db/V2__b.sql.conf"), "shouldExecute=${on}==yes\n");
    Files.writeString(base.resolve("db/V3__c.sql"), "-- flyway:shouldExecute=false\nSELECT 1;\n");
    Files.writeString(base.resolve("db/V4__d.sql"), "-- flyway:encoding=ISO-8859-1\nSELECT 1;\n");

    assertThat(names(list(Map.of("placeholders.on", "no"), "db")))
        .containsExactly("db/V1__a.sql", "db/V4__d.sql");
    SourceListing listing = list(Map.of("placeholders.on", "yes"), "db");
    assertThat(names(listing)).containsExactly("db/V1__a.sql", "db/V2__b.sql", "db/V4__d.sql");
    assertThat(problems(listing))
        .containsExactly(
            "db/V4__d.sql: this migration's own configuration encoding is not followed; give the"
                + " encoding for all migrations, or remove it");
  }

  @Test
  void a_location_that_is_not_there_is_named() throws IOException {
    write("db/V1__a.sql");

    assertThat(problems(list(Map.of(), "db", "dbb")))
        .containsExactly(
            "dbb: this directory of migrations does not exist; correct the locations behind"
                + " flyway:");
    assertThatThrownBy(() -> list(Map.of(), "s3:bucket/db"))
        .hasMessageStartingWith("the location s3:bucket/db of migrations is in no directory");
  }

  @Test
  void a_placeholder_without_a_value_is_named_with_its_place() {
    byte[] text =
        "SELECT 'ä', '${one}',\n  '${two}', ${".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    FlywaySettings settings = FlywaySettings.of(Map.of("placeholders.ONE", "1"), "postgres");

    assertThat(
            new Placeholders(settings, java.util.Set.of())
                .of("db/V1__a.sql", text, 0, text.length)
                .problems())
        .extracting(Problem::toString)
        .containsExactly(
            "db/V1__a.sql:2:4: no value provided for placeholder: ${two}; give it one:"
                + " -Dflyway.placeholders.two=…, or among the placeholders of <flyway>",
            "db/V1__a.sql:2:13: this placeholder is never closed; close it with }");
  }

  @ParameterizedTest
  @ValueSource(strings = {"next", "current", "1.x"})
  void a_target_is_a_version(String target) {
    assertThatThrownBy(() -> FlywaySettings.of(Map.of("target", target), "postgres"))
        .hasMessageContaining("target is \"" + target + "\", but must be a version or latest");
  }
}
