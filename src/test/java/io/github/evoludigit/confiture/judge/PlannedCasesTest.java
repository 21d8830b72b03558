package io.github.evoludigit.confiture.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.evoludigit.confiture.sql.Script;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    MigrationTrial trial =
        MigrationTrial.of(
            PostgresServer.forTest(), new EngineMigrations(false), script(from), script(to));
    assertThat(trial.faults()).as(trial.migration().sql()).isEmpty();
  }

  private static Script script(Path file) throws IOException {
    return Script.of(file.toString(), Files.readAllBytes(file));
  }
}
