package io.github.evoludigit.confiture.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evoludigit.confiture.policy.FailOn;
import io.github.evoludigit.confiture.policy.Ignore;
import io.github.evoludigit.confiture.policy.Policy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the gate says of the migration where the schema drifts. */
class PlannedDriftTest {

  private static final String MIGRATION = "target/migration.sql";

  @TempDir Path directory;

  @Test
  void drift_is_written_as_a_migration_until_there_is_none() {
    SourceTreeFixture project =
        new SourceTreeFixture(directory)
            .file("db/baseline.sql", "CREATE TABLE t (a integer);\n")
            .file("db/schema/a.sql", "CREATE TABLE t (a integer, b text);\n");
    assertThat(project.verify().plan().orElseThrow().isComplete()).isTrue();
    assertThat(project.read(MIGRATION)).contains("ALTER TABLE public.t ADD COLUMN b text;");
    assertThat(project.read("target/drift.html"))
        .contains(
            "<h2 id=\"migration\">Migration</h2>",
            "<a href=\"migration.sql\">migration.sql</a>",
            "<li id=\"step-1\"><pre>ALTER TABLE public.t ADD COLUMN b text</pre>",
            "<a href=\"#step-1\">Step 1</a>: lock: ACCESS EXCLUSIVE");
    project.file("db/schema/a.sql", "CREATE TABLE t (a integer);\n");
    assertThat(project.verify().plan()).isEmpty();
    assertThat(Files.exists(directory.resolve(MIGRATION))).isFalse();
  }

  @Test
  void what_is_ignored_is_left_as_it_is() {
    SourceTreeFixture project =
        new SourceTreeFixture(directory)
            .file(
                "db/baseline.sql",
                "CREATE SCHEMA audit;\nCREATE TABLE audit.log (a integer);\n"
                    + "CREATE TABLE t (a integer);\nCOMMENT ON TABLE t IS 'old';\n")
            .file(
                "db/schema/a.sql",
                "CREATE TABLE t (a bigint);\nCOMMENT ON TABLE t IS 'new';\nCREATE TABLE u ();\n");
    project.policy =
        new Policy(
            FailOn.DRIFT,
            List.of(ignore("audit"), ignore("audit.*"), ignore("comment")),
            true,
            LocalDate.EPOCH);
    assertThat(project.verify().plan().orElseThrow().steps())
        .extracting(step -> step.object().toString())
        .containsExactlyInAnyOrder("column public.t.a", "table public.u");
  }

  private static Ignore ignore(String pattern) {
    return new Ignore(pattern, "", Optional.empty());
  }
}
