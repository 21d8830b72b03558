package io.github.evoludigit.confiture.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evoludigit.confiture.report.DriftReport;
import io.github.evoludigit.confiture.report.Format;
import io.github.evoludigit.confiture.report.Outcome;
import io.github.evoludigit.confiture.report.Side;
import io.github.evoludigit.confiture.report.StatementCounts;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.text.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifySchemaTest {

  @TempDir Path directory;
  private SourceTreeFixture project;

  @BeforeEach
  void projectWithABaseline() {
    project =
        new SourceTreeFixture(directory)
            .file("db/schema/1.sql", "CREATE TABLE a (id int);\n\n")
            .file("db/schema/2.sql", "\nCREATE VIEW v AS SELECT id FROM a;\n")
            .file("db/baseline.sql", "create table a (ID int);create view v as select id from a;");
  }

  @Test
  void the_same_tokens_are_no_drift_and_need_not_be_understood() {
    DriftReport report = project.verify();
    assertThat(report.outcome()).isEqualTo(Outcome.NO_DRIFT);
    assertThat(report.oldSide().contents()).isEmpty();
    assertThat(report.newSide().statements()).isEqualTo(2);
    assertThat(report.newSide().schemaHash().orElseThrow()).hasToString(project.hash());
    project.inFull = true;
    DriftReport inFull = project.verify();
    assertThat(inFull.outcome()).isEqualTo(Outcome.NO_DRIFT);
    assertThat(whole(inFull.oldSide())).isEqualTo(whole(inFull.newSide()));
  }

  private static StatementCounts.Whole whole(Side side) {
    return side.contents().flatMap(StatementCounts::whole).orElseThrow();
  }

  @Test
  void what_a_baseline_names_and_has_not_is_one_note() {
    project.file(
        "db/baseline.sql",
        "CREATE TABLE a (id int);\nCREATE VIEW v AS SELECT id FROM a;\n"
            + "ALTER TABLE gone ADD x int;\nCOMMENT ON TABLE lost IS 'x';\n");
    DriftReport report = project.verify();
    assertThat(report.errors()).isEmpty();
    assertThat(report.warnings()).isEmpty();
    assertThat(report.notes())
        .extracting(Problem::toString)
        .containsExactly(
            "db/baseline.sql:3:13: relation \"gone\" does not exist on this side (and 1 more); it is"
                + " read, not judged: such statements are compared by their tokens");
    assertThat(project.read("target/drift.txt")).contains("relation \"gone\" does not exist");
  }

  @Test
  void of_a_large_schema_each_statement_is_accounted_for() {
    StringBuilder tables = new StringBuilder();
    for (int i = 0; i < 1_500; i++) {
      tables.append("CREATE TABLE t").append(i).append(" (id int);\n");
    }
    project.file("db/schema/1.sql", tables + "CREATE INDEX i ON t7 (id);");
    project.file("db/schema/2.sql", "").file("db/baseline.sql", tables.toString());
    assertThat(project.verify().changes())
        .extracting(Object::toString)
        .containsExactly("+ index public.i");
    String counted = ": 1501 statements: 1499 the same on both sides, 2 modelled\n";
    assertThat(project.read("target/drift.txt")).contains(counted);
    project.inFull = true;
    project.verify();
    assertThat(project.read("target/drift.txt"))
        .contains(": 3004 objects of 1501 statements: 1501 modelled\n");
  }

  @Test
  void the_same_database_in_other_words_is_no_drift() {
    project.file("db/baseline.sql", "CREATE VIEW v AS SELECT a.id FROM a;");
    project.file("db/baseline.sql", "CREATE TABLE a (id int4); CREATE VIEW v AS SELECT id FROM a;");
    DriftReport report = project.verify();
    assertThat(report.outcome()).isEqualTo(Outcome.NO_DRIFT);
    assertThat(whole(report.oldSide()).semanticHash())
        .isEqualTo(whole(report.newSide()).semanticHash());
    assertThat(report.oldSide().contents().orElseThrow().modelled()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void a_change_has_its_place_in_the_source_file_and_in_the_baseline(int threads) {
    project.threads = threads;
    project.file("db/baseline.sql", "CREATE TABLE a (id int);\n\nCREATE VIEW v AS SELECT 1 AS id;");
    for (SchemaInput current : List.of(project.sources(), built())) {
      DriftReport report = project.verify(current);
      assertThat(report.outcome()).isEqualTo(Outcome.DRIFT);
      assertThat(report.changes()).hasSize(1).first().hasToString("~ view public.v");
      assertThat(report.changes().get(0).oldLocation().orElseThrow())
          .hasToString("db/baseline.sql:3:1");
      assertThat(report.changes().get(0).newLocation().orElseThrow())
          .hasToString("db/schema/2.sql:2:1");
    }
  }

  @Test
  void rows_are_compared_if_that_is_asked_for_and_otherwise_counted() {
    String rows = "CREATE TABLE a (id int);\nCOPY a FROM stdin;\n%s\n\\.\n";
    project.file("db/schema/1.sql", rows.formatted("1")).file("db/schema/2.sql", "SELECT 1;");
    project.file("db/baseline.sql", rows.formatted("2") + "SELECT 1;");
    assertThat(project.verify().outcome()).isEqualTo(Outcome.NO_DRIFT);
    project.withData = true;
    DriftReport report = project.verify();
    assertThat(report.changes()).hasSize(1).first().hasToString("~ data public.a");
    assertThat(report.changes().get(0).newLocation().orElseThrow())
        .hasToString("db/schema/1.sql:2:1");
    assertThat(project.read("target/drift.txt"))
        .contains("    rows: id 2 -> id 1\n")
        .contains("3 statements: 1 modelled, 2 of rows\n");
    project.file("db/baseline.sql", rows.formatted("1") + "SELECT 1;");
    assertThat(project.verify().outcome()).isEqualTo(Outcome.NO_DRIFT);
  }

  @Test
  void a_block_is_applied_where_the_objects_decide_its_condition() {
    String block = "DO $$ BEGIN IF %s THEN CREATE TABLE t (); END IF; END $$;";
    String asks = "NOT EXISTS (SELECT FROM pg_class WHERE relname = 't')";
    project.file("db/schema/2.sql", block.formatted(asks));
    assertThat(project.verify().changes())
        .extracting(Object::toString)
        .contains("+ table public.t");
    project.file("db/schema/2.sql", block.formatted("random() < 0.5"));
    assertThat(project.verify().changes())
        .extracting(change -> change.key().kind())
        .contains(ObjectKind.STATEMENT)
        .doesNotContain(ObjectKind.TABLE);
  }

  @Test
  void statements_that_are_not_understood_are_listed_with_their_places() {
    project.file("db/schema/2.sql", "\nDO $$ BEGIN\n  PERFORM make_t(); END $$;\n");
    project.verify();
    assertThat(project.read("target/drift.txt"))
        .contains(
            """
            compared as definitions in db/schema
              db/schema/2.sql:2:1: DO $$ BEGIN PERFORM make_t(); END $$
            """);
    assertThat(project.read("target/drift.json"))
        .contains(
            """
                "definitions": [
                  {"file": "db/schema/2.sql", "line": 2, "column": 1, "beginning": "DO $$ BEGIN\
             PERFORM make_t(); END $$"}
                ],
            """);
    assertThat(project.read("target/drift.html"))
        .contains("<h2>Compared as definitions in db/schema</h2>")
        .contains("<li><code>db/schema/2.sql:2:1</code> <code>DO $$ BEGIN PERFORM make_t();");
  }

  @Test
  void texts_are_those_of_the_sources_unless_these_have_no_line_in_common() {
    String policy =
        """
        CREATE TABLE t (id int, owner text);
        CREATE POLICY p ON t USING (
          owner = current_user  -- one's own
          AND owner <> 'nobody in particular' AND id > %s);
        """;
    project.file("db/schema/1.sql", policy.formatted("2")).file("db/schema/2.sql", "SELECT 1;");
    project.file("db/baseline.sql", policy.formatted("1"));
    project.verify();
    assertThat(project.read("target/drift.txt"))
        .contains(
            """
            ~ policy public.t.p
                using:
                    CREATE POLICY p ON t USING (
                      owner = current_user  -- one's own
                  -   AND owner <> 'nobody in particular' AND id > 1)
                  +   AND owner <> 'nobody in particular' AND id > 2)
            """);
    project.file(
        "db/baseline.sql",
        """
        CREATE TABLE t (id int, owner text);
        CREATE POLICY p ON public.t
            USING (((owner = CURRENT_USER) AND (owner <> 'nobody in particular'::text) AND (id > 1)));
        """);
    project.verify();
    assertThat(project.read("target/drift.txt"))
        .contains(
            """
            ~ policy public.t.p
                using:
                    ((owner = CURRENT_USER)
                    AND (owner <> 'nobody in particular')
                  - AND (id > 1))
                  + AND (id > 2))
            """);
  }

  @Test
  void an_object_that_two_files_define_is_told_with_both_places() {
    project.file("db/schema/3.sql", "CREATE TABLE a (id bigint);\n");
    project.verify();
    assertThat(project.read("target/drift.txt"))
        .contains(
            "db/schema/3.sql:1:1: table public.a is defined here and at db/schema/1.sql:1:1;"
                + " remove one of the two; the later one is compared");
  }

  @Test
  void what_was_built_is_compared_without_the_source_files() {
    SchemaInput built = built();
    project.file("db/schema/1.sql", "CREATE TABLE b ();");
    assertThat(project.verify(built).outcome()).isEqualTo(Outcome.NO_DRIFT);
  }

  @Test
  void what_was_built_and_then_was_changed_by_others_is_built_again() {
    SchemaInput built = built();
    project.file("target/schema.sql", "CREATE TABLE other ();");
    assertThat(project.verify(built).outcome()).isEqualTo(Outcome.NO_DRIFT);
  }

  @Test
  void nothing_but_reports_is_written() {
    project.verify();
    assertThat(directory.resolve("target").toFile().list())
        .containsExactlyInAnyOrder(
            Stream.of(Format.values())
                .map(format -> "drift" + format.suffix())
                .toArray(String[]::new));
  }

  @Test
  void a_missing_baseline_is_an_outcome() {
    assertThat(directory.resolve("db/baseline.sql").toFile().delete()).isTrue();
    assertThat(project.verify().outcome()).isEqualTo(Outcome.NO_BASELINE);
    assertThat(project.read("target/drift.json")).contains("\"outcome\": \"no-baseline\"");
  }

  @Test
  void errors_of_both_sides_are_reported_together() {
    project.file("db/baseline.sql", "SELECT 'old").file("db/schema/1.sql", "SELECT (");
    DriftReport report = project.verify();
    assertThat(report.outcome()).isEqualTo(Outcome.ERROR);
    assertThat(report.errors())
        .extracting(problem -> problem.location() + " " + problem.code())
        .containsExactly(
            "db/baseline.sql:1:8 unterminated-string", "db/schema/1.sql:1:8 unclosed-parenthesis");
    assertThat(project.read("target/drift.txt")).startsWith("Not compared: 2 errors\n");
  }

  @Test
  void the_commands_of_psql_with_which_a_dump_begins_are_no_problem() {
    project.file("db/baseline.sql", "\\restrict x\n" + project.read("db/baseline.sql") + ";\n");
    DriftReport report = project.verify();
    assertThat(report.outcome()).isEqualTo(Outcome.NO_DRIFT);
    assertThat(report.warnings()).isEmpty();
  }

  @Test
  void a_baseline_that_includes_another_file_is_an_error() {
    project.file("db/baseline.sql", "\\i other.sql\n");
    assertThat(project.verify().errors()).extracting(Problem::code).containsExactly("psql-include");
  }

  @Test
  void a_baseline_among_the_source_files_is_an_error() {
    project.includeDirs = List.of("db");
    assertThat(project.verify().errors())
        .extracting(Problem::toString)
        .containsExactly(
            "db/baseline.sql: the baseline is one of the source files; move it, or exclude it with"
                + " the parameter excludes");
  }

  @Test
  void a_tree_without_files_is_an_error_unless_it_may_be_empty() {
    project.includes = List.of("*.ddl");
    project.failIfEmpty = true;
    assertThat(project.verify().errors()).extracting(Problem::code).containsExactly("no-files");
    project.failIfEmpty = false;
    assertThat(project.verify().outcome()).isEqualTo(Outcome.DRIFT);
  }

  @Test
  void reports_do_not_depend_on_the_number_of_threads_or_the_day() {
    project.file("db/baseline.sql", "CREATE TABLE a (id bigint); CREATE TABLE b ();");
    List<String> reports = new ArrayList<>();
    for (int threads : new int[] {1, 2, 8}) {
      project.threads = threads;
      project.verify();
      reports.add(project.read("target/drift.json") + project.read("target/drift.txt"));
    }
    assertThat(reports).allMatch(reports.get(0)::equals);
  }

  private SchemaInput built() {
    BuildOutcome outcome = project.build();
    assertThat(outcome.errors()).isEmpty();
    return new SchemaInput.BuiltFiles(project.request(), "db/schema", outcome);
  }
}
