package io.github.evoludigit.confiture.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evoludigit.confiture.diff.Consequence;
import io.github.evoludigit.confiture.policy.FailOn;
import io.github.evoludigit.confiture.policy.Ignore;
import io.github.evoludigit.confiture.policy.JudgedChange;
import io.github.evoludigit.confiture.policy.Policy;
import io.github.evoludigit.confiture.report.ConsoleReport;
import io.github.evoludigit.confiture.report.DriftReport;
import io.github.evoludigit.confiture.report.Outcome;
import io.github.evoludigit.confiture.report.Palette;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What changes with a type is named beside it. */
class ConsequencesTest {

  private static final String SCHEMA =
      """
      CREATE FUNCTION f(p integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 1';
      CREATE TABLE t (a integer, b integer, CONSTRAINT c CHECK (f(b) > 0::numeric));
      CREATE VIEW v AS SELECT a, f(b) AS "F" FROM t;
      CREATE VIEW w AS SELECT a FROM v;
      """;

  @TempDir Path directory;
  private SourceTreeFixture project;

  @BeforeEach
  void baseline() {
    project =
        new SourceTreeFixture(directory)
            .file("db/baseline.sql", SCHEMA)
            .file("db/schema/a.sql", SCHEMA);
  }

  @Test
  void the_types_of_the_columns_of_views_follow_that_of_a_tables_column() {
    assertThat(changes("(a integer", "(a bigint"))
        .containsExactly(
            "~ column public.t.a",
            "view public.v, column a: integer -> bigint",
            "view public.w, column a: integer -> bigint");
  }

  @Test
  void a_cast_that_the_result_of_a_function_implies_follows_it() {
    assertThat(changes("RETURNS integer", "RETURNS numeric"))
        .containsExactly(
            "~ function public.f(integer)",
            "view public.v, column \"F\": integer -> numeric",
            "constraint public.t.c, expression: (public.f(b)::numeric > (0)::numeric)"
                + " -> (public.f(b) > (0)::numeric)");
  }

  @Test
  void a_view_that_changed_itself_names_its_own_columns_and_those_that_follow() {
    assertThat(changes("SELECT a, f", "SELECT a::text AS a, f"))
        .containsExactly(
            "~ view public.v",
            "view public.v, column a: integer -> text",
            "view public.w, column a: integer -> text");
  }

  @Test
  void what_was_written_otherwise_too_is_a_change() {
    assertThat(changes("RETURNS integer", "RETURNS numeric", "> 0", "> 1"))
        .containsExactly(
            "~ function public.f(integer)",
            "view public.v, column \"F\": integer -> numeric",
            "~ constraint public.t.c");
  }

  @Test
  void nothing_follows_from_what_nobody_refers_to() {
    assertThat(changes("b integer", "b smallint", "(f(b)", "(f(a)", ", f(b) AS \"F\"", ""))
        .contains("~ column public.t.b")
        .noneMatch(line -> line.contains("view public.w"));
  }

  @Test
  void consequences_are_neither_judged_nor_to_be_accepted() {
    project.policy =
        new Policy(
            FailOn.DRIFT,
            List.of(new Ignore("column public.t.a", "as a test", Optional.empty())),
            true,
            LocalDate.EPOCH);
    DriftReport report = verified("(a integer", "(a bigint");
    assertThat(report.outcome()).isEqualTo(Outcome.ALLOWED);
    assertThat(report.verdict().changes())
        .extracting(JudgedChange::entry)
        .containsExactly("column public.t.a");
  }

  @Test
  void a_change_that_is_judged_in_parts_names_them_once() {
    project.policy =
        new Policy(
            FailOn.DRIFT,
            List.of(new Ignore("not null of column public.t.a", "as a test", Optional.empty())),
            true,
            LocalDate.EPOCH);
    DriftReport report = verified("(a integer", "(a bigint NOT NULL");
    assertThat(report.verdict().changes()).hasSize(2);
    assertThat(report.changes().stream().mapToInt(change -> change.consequences().size()).sum())
        .isEqualTo(2);
  }

  @Test
  void each_report_names_them() {
    DriftReport report = verified("(a integer", "(a bigint");
    String line = "view public.v, column a: integer -> bigint";
    assertThat(console(report)).contains("    changes with it: " + line);
    assertThat(project.read("target/drift.txt")).contains("changes with it: " + line);
    assertThat(project.read("target/drift.md")).contains("- changes with it: `" + line + '`');
    assertThat(project.read("target/drift.html"))
        .contains("Changes with it:")
        .contains("view public.v, column a</th>");
    assertThat(project.read("target/drift.json"))
        .contains(
            """
            {"kind": "view", "identity": "public.v", "name": "column a", "old": "integer", "new": \
            "bigint"}""");
  }

  @Test
  void the_console_names_five_and_says_how_many_more() {
    String columns = String.join(", ", IntStream.range(0, 9).mapToObj(i -> "a AS a" + i).toList());
    String view = "CREATE VIEW many AS SELECT " + columns + " FROM t;\n";
    project.file("db/baseline.sql", SCHEMA + view).file("db/schema/a.sql", SCHEMA + view);
    DriftReport report = verified("(a integer", "(a bigint");
    assertThat(console(report).stream().filter(each -> each.contains("changes with it")))
        .hasSize(5);
    assertThat(console(report)).contains("    … and 6 more consequences");
    assertThat(project.read("target/drift.txt")).contains("column a8: integer -> bigint");
  }

  private static List<String> console(DriftReport report) {
    return new ConsoleReport(Palette.PLAIN, "target/drift.txt").drift(report, "accept");
  }

  /** The changes and what follows each, where the sources have these texts replaced. */
  private List<String> changes(String... replacements) {
    return verified(replacements).changes().stream()
        .flatMap(
            change ->
                Stream.concat(
                    Stream.of(change.toString()),
                    change.consequences().stream().map(Consequence::toString)))
        .toList();
  }

  private DriftReport verified(String... replacements) {
    String text = project.read("db/schema/a.sql");
    for (int i = 0; i < replacements.length; i += 2) {
      assertThat(text).contains(replacements[i]);
      text = text.replace(replacements[i], replacements[i + 1]);
    }
    project.file("db/schema/a.sql", text);
    return project.verify();
  }
}
