package io.github.evoludigit.confiture.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evoludigit.confiture.diff.Change;
import io.github.evoludigit.confiture.report.DriftReport;
import io.github.evoludigit.confiture.report.Outcome;
import io.github.evoludigit.confiture.source.Separator;
import io.github.evoludigit.confiture.text.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AcceptSchemaTest {

  @TempDir Path directory;
  private SourceTreeFixture project;

  @BeforeEach
  void projectWithTwoFiles() {
    project =
        new SourceTreeFixture(directory)
            .file("db/schema/1.sql", "CREATE TABLE a (id int);\r\n")
            .file("db/schema/2.sql", "COMMENT ON TABLE a IS 'it''s';");
  }

  @Test
  void a_baseline_that_would_be_a_source_file_is_not_made() {
    project.includeDirs = List.of("db");
    assertThat(project.accept().errors())
        .extracting(Problem::code)
        .containsExactly("baseline-is-source");
    assertThat(directory.resolve("db/baseline.sql")).doesNotExist();
    project.includes = List.of("schema/**");
    assertThat(project.accept().errors()).isEmpty();
    assertThat(directory.resolve("db/baseline.sql")).exists();
  }

  @Test
  void the_baseline_is_the_source_files_under_a_head_that_stays_the_same() {
    assertThat(project.accept().outcome()).isEqualTo(Outcome.NO_BASELINE);
    assertThat(project.read("db/baseline.sql"))
        .isEqualTo(
            """
            -- The accepted schema: mvn confiture:verify compares the source files with it.
            -- Written by mvn confiture:accept; review it, but do not edit it.

            -- File: db/schema/1.sql
            CREATE TABLE a (id int);

            -- File: db/schema/2.sql
            COMMENT ON TABLE a IS 'it''s';
            """);
  }

  @Test
  void what_is_accepted_is_no_drift_any_more() {
    for (Separator separator :
        List.of(Separator.LINE, Separator.NONE, new Separator("SET x TO 'y';"))) {
      project.separator = separator;
      project.file("db/schema/3.sql", "CREATE TABLE b" + separator.hashCode() + " ();");
      project.accept();
      DriftReport report = project.verify();
      assertThat(report.outcome()).isEqualTo(Outcome.NO_DRIFT);
      assertThat(report.newSide().contents()).as("not even parsed").isEmpty();
    }
  }

  @Test
  void it_says_what_was_accepted() {
    project.accept();
    project.file("db/schema/1.sql", "CREATE TABLE a (id int, name text);\n");
    DriftReport report = project.accept();
    assertThat(report.outcome()).isEqualTo(Outcome.DRIFT);
    assertThat(report.changes())
        .extracting(Change::toString)
        .containsExactly("+ column public.a.name");
  }

  @Test
  void a_schema_that_only_reads_differently_is_accepted_too() {
    project.accept();
    project.file("db/schema/1.sql", "-- Why there is an a.\nCREATE TABLE a (id int);\n");
    assertThat(project.accept().outcome()).isEqualTo(Outcome.NO_DRIFT);
    assertThat(project.read("db/baseline.sql")).contains("-- Why there is an a.");
  }

  @Test
  void a_baseline_that_stays_the_same_is_not_touched() throws IOException {
    project.accept();
    Path baseline = directory.resolve("db/baseline.sql");
    Object key = Files.readAttributes(baseline, "unix:ino").get("ino");
    project.accept();
    assertThat(Files.readAttributes(baseline, "unix:ino")).containsEntry("ino", key);
  }

  @Test
  void an_unsound_schema_is_refused_and_the_baseline_stays_as_it_was() {
    project.accept();
    String accepted = project.read("db/baseline.sql");
    project.file("db/schema/3.sql", "SELECT 'open;\n");
    for (Strictness strictness : Strictness.values()) {
      project.strictness = strictness;
      DriftReport report = project.accept();
      assertThat(report.outcome()).isEqualTo(Outcome.ERROR);
      assertThat(report.errors().get(0).location()).hasToString("db/schema/3.sql:1:8");
      assertThat(project.read("db/baseline.sql")).isEqualTo(accepted);
    }
  }

  @Test
  void a_broken_baseline_is_replaced_and_why_it_was_broken_is_told() {
    project.file("db/baseline.sql", "SELECT 'open");
    DriftReport report = project.accept();
    assertThat(report.outcome()).isEqualTo(Outcome.NO_BASELINE);
    assertThat(report.warnings()).hasSize(1);
    assertThat(project.verify().outcome()).isEqualTo(Outcome.NO_DRIFT);
  }

  @Test
  void a_baseline_that_cannot_be_written_is_an_error() throws IOException {
    Files.createDirectories(directory.resolve("db/baseline.sql/inside"));
    DriftReport report = project.accept();
    assertThat(report.outcome()).isEqualTo(Outcome.ERROR);
    assertThat(report.errors().get(0).location()).hasToString("db/baseline.sql");
  }
}
