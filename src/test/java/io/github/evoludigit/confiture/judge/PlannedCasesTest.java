package io.github.evoludigit.confiture.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.evoludigit.confiture.database.CatalogScript;
import io.github.evoludigit.confiture.ddl.ReadingOptions;
import io.github.evoludigit.confiture.ddl.SchemaReader;
import io.github.evoludigit.confiture.sql.Script;
import io.github.evoludigit.confiture.sql.Statement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The migrations between the two sides of the folders of cases, forth and back: a server that has
 * the one side and runs the migration has the other one then, or something is refused by name, but
 * it is never wrong. A second plan, of what the server has then, is empty. A sample of the folders
 * is enough for every build; {@code -Dplans.cases} takes all, {@code -Dcases=TEXT} those with the
 * text in their path.
 */
class PlannedCasesTest {

  private static final String FILTER = System.getProperty("cases", "");
  private static final boolean ALL =
      Boolean.parseBoolean(System.getProperty("plans.cases", "false").replaceAll("^$", "true"));

  /** What cannot be had: PostgreSQL adds columns at the end. */
  private static final String PLACE = "its columns are in another order";

  /** Of so many folders one is taken. */
  private static final int SAMPLE = 80;

  @TestFactory
  Stream<DynamicTest> each_is_right_or_refused() throws IOException {
    List<CaseFolder> folders = new ArrayList<>();
    int number = 0;
    for (CaseFolder folder : CaseFolder.all()) {
      boolean taken = ALL || !FILTER.isEmpty() || number++ % SAMPLE == 0;
      if (taken && folder.name().contains(FILTER)) {
        folders.add(folder);
      }
    }
    return folders.stream()
        .flatMap(
            folder ->
                Stream.of(
                    dynamicTest(
                        folder.name() + " forth", () -> judge(folder.oldSql(), folder.newSql())),
                    dynamicTest(
                        folder.name() + " back", () -> judge(folder.newSql(), folder.oldSql()))));
  }

  private static void judge(Path from, Path to) throws IOException, SQLException {
    // The short form is as right as the safe one, and needs no database of its own.
    EngineMigrations migrations = new EngineMigrations(false);
    WrittenMigration migration = migrations.between(from, to);
    if (!migration.refused().isEmpty()) {
      return;
    }
    PostgresServer server = PostgresServer.forTest();
    SchemaLoad old = new SchemaLoad(from.toString(), Files.readAllBytes(from));
    CatalogFacts oldFacts = Judgement.loaded(server, old, PlannedCasesTest::facts);
    CatalogFacts newFacts = Judgement.facts(server, to.toString(), Files.readAllBytes(to));
    SchemaLoad script =
        new SchemaLoad("migration.sql", migration.sql().getBytes(StandardCharsets.UTF_8));
    MigrationJudge judge = new MigrationJudge(server, old, oldFacts, newFacts);
    List<String> faults = new ArrayList<>();
    String result =
        Judgement.migrated(
            server,
            old,
            script,
            connection -> {
              faults.clear();
              faults.addAll(judge.faults(facts(connection)));
              return CatalogScript.read(connection);
            });
    assertThat(faults).as(migration.sql()).isEmpty();
    List<Statement> wanted = statements(to.toString(), to);
    if (!new SchemaReader(ReadingOptions.DEFAULT).read(wanted).definitions().isEmpty()) {
      return; // A server has no code that made something.
    }
    WrittenMigration second = migrations.between(statements("result", result), wanted);
    String plan = "a second plan, after\n" + migration.sql();
    assertThat(second.refused()).as(plan).allMatch(point -> point.contains(PLACE));
    assertThat(Script.of(plan, second.sql().getBytes(StandardCharsets.UTF_8)).statements())
        .as(plan)
        .isEmpty();
  }

  private static CatalogFacts facts(Connection connection) throws SQLException {
    return new CatalogReader(connection).read();
  }

  private static List<Statement> statements(String name, Path file) throws IOException {
    return Script.of(name, Files.readAllBytes(file)).statements();
  }

  private static List<Statement> statements(String name, String sql) {
    return Script.of(name, sql.getBytes(StandardCharsets.UTF_8)).statements();
  }
}
