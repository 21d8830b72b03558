package io.github.evoludigit.confiture.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The locks and rewrites that migrations name in their comments, as a server takes and does them.
 * {@code -Dplans.cases} measures the steps of all folders of cases, too, {@code -Dcases=TEXT} those
 * with the text in their path.
 */
class MeasuredStepsTest {

  private static final Path SCHEMAS =
      Path.of("src/test/resources/io/github/evoludigit/confiture/judge/measured");

  @Test
  void locks_and_rewrites_are_those_that_the_steps_name() throws IOException, SQLException {
    String old = Files.readString(SCHEMAS.resolve("old.sql"));
    String now = Files.readString(SCHEMAS.resolve("new.sql"));
    PostgresServer server = PostgresServer.forTest();
    MeasuredSteps forth = MeasuredSteps.between(server, old, now);
    assertThat(forth.faults()).isEmpty();
    MeasuredSteps back = MeasuredSteps.between(server, now, old);
    assertThat(back.faults()).isEmpty();
    List<String> locks = new ArrayList<>(forth.locks());
    locks.addAll(back.locks());
    assertThat(locks)
        .contains("SHARE", "SHARE UPDATE EXCLUSIVE", "SHARE ROW EXCLUSIVE", "ACCESS EXCLUSIVE");
  }

  @TestFactory
  @EnabledIfSystemProperty(named = "plans.cases", matches = ".*")
  Stream<DynamicTest> those_of_each_case_are() throws IOException {
    String filter = System.getProperty("cases", "");
    return CaseFolder.all().stream()
        .filter(folder -> folder.name().contains(filter))
        .map(
            folder ->
                dynamicTest(
                    folder.name(),
                    () -> {
                      String old = Files.readString(folder.oldSql());
                      String now = Files.readString(folder.newSql());
                      PostgresServer server = PostgresServer.forTest();
                      assertThat(MeasuredSteps.between(server, old, now).faults()).isEmpty();
                      assertThat(MeasuredSteps.between(server, now, old).faults()).isEmpty();
                    }));
  }
}
