package io.github.evoludigit.confiture.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.evoludigit.confiture.policy.AllowedProblems;
import io.github.evoludigit.confiture.policy.FailOn;
import io.github.evoludigit.confiture.policy.Ignore;
import io.github.evoludigit.confiture.policy.Policy;
import io.github.evoludigit.confiture.report.Annotations;
import io.github.evoludigit.confiture.report.DriftReport;
import io.github.evoludigit.confiture.report.Format;
import io.github.evoludigit.confiture.report.Outcome;
import io.github.evoludigit.confiture.report.ProblemLines;
import io.github.evoludigit.confiture.report.RepositoryPaths;
import io.github.evoludigit.confiture.report.Side;
import io.github.evoludigit.confiture.text.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CheckSchemaTest {

  private static final String SOUND = "CREATE TABLE a (id int NOT NULL);\n";
  private static final String MISSPELT = "CREATE TABLE a (id int NOT NUL);\n";

  /** A statement that a newer server may have. */
  private static final String UNKNOWN = "CREATE SOMETHING new;\n";

  private static final String NUL = "syntax error at or near \"NUL\"";

  @TempDir Path directory;
  private SourceTreeFixture project;

  @BeforeEach
  void emptyProject() {
    project = new SourceTreeFixture(directory);
  }

  private DriftReport check(String sql) {
    return project.file("db/schema/a.sql", sql).checked().report();
  }

  private void ignore(String pattern, LocalDate... lastDay) {
    Ignore ignore = new Ignore(pattern, "for a test", List.of(lastDay).stream().findFirst());
    project.policy = new Policy(FailOn.DRIFT, List.of(ignore), true, LocalDate.of(2026, 6, 1));
  }

  @Test
  void what_postgresql_would_refuse_is_an_error_with_its_place_code_and_line() {
    DriftReport report = check(MISSPELT);
    assertThat(report.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(report.errors()).hasSize(1);
    assertThat(ProblemLines.of("error", report.errors().get(0)))
        .containsExactly(
            "db/schema/a.sql:1:28: error: " + NUL + " [42601]",
            "    CREATE TABLE a (id int NOT NUL);",
            "                               ^",
            "    Perhaps you meant NULL.");
    assertThat(check(SOUND).outcome()).isEqualTo(Outcome.SOUND);
  }

  @Test
  void each_file_is_told_and_none_hides_the_next() {
    project.file("db/schema/b.sql", "\n" + MISSPELT.replace(" a ", " b "));
    assertThat(check(MISSPELT).errors())
        .extracting(problem -> problem.location().toString())
        .containsExactly("db/schema/a.sql:1:28", "db/schema/b.sql:2:28");
  }

  @ParameterizedTest
  @CsvSource({"STRICT, 2, 0", "NORMAL, 2, 0", "LENIENT, 1, 1"})
  void what_a_newer_server_may_know_is_a_warning_where_that_is_wanted(
      Strictness strictness, int errors, int warnings) {
    project.strictness = strictness;
    DriftReport report = check(UNKNOWN + MISSPELT);
    assertThat(report.errors()).hasSize(errors);
    assertThat(report.warnings()).hasSize(warnings);
  }

  private static final String DOUBTFUL =
      "CREATE FUNCTION f() RETURNS bigint LANGUAGE plpgsql AS $$\nBEGIN\n"
          + "  RETURN (SELECT count(*) FROM books);\nEND $$;\n";

  @ParameterizedTest
  @CsvSource({"STRICT, 1, 0", "NORMAL, 0, 1", "LENIENT, 0, 1"})
  void what_a_body_names_and_is_not_there_is_a_warning_of_its_own_code(
      Strictness strictness, int errors, int warnings) {
    project.strictness = strictness;
    DriftReport report = check(DOUBTFUL + "CREATE TABLE book (id int);\n");
    assertThat(report.errors()).hasSize(errors);
    assertThat(report.warnings()).hasSize(warnings);
    Problem problem = (errors > 0 ? report.errors() : report.warnings()).get(0);
    assertThat(ProblemLines.of("warning", problem))
        .containsExactly(
            "db/schema/a.sql:3:32: warning: relation \"books\" does not exist"
                + " [body-undefined-table]",
            "      RETURN (SELECT count(*) FROM books);",
            "                                   ^",
            "    Perhaps you meant public.book, db/schema/a.sql:5:1.");
    // It is said again, though nothing has changed.
    assertThat(project.checked().known()).isTrue();
    assertThat(project.checked().report().warnings()).hasSize(warnings);
    assertThat(check(DOUBTFUL + "CREATE TABLE books (id int);\n").warnings()).isEmpty();
  }

  @Test
  void doubts_stand_among_the_errors_in_the_order_of_the_script() {
    project.strictness = Strictness.STRICT;
    assertThat(check(DOUBTFUL + MISSPELT + DOUBTFUL.replace(" f()", " g()")).errors())
        .extracting(Problem::code)
        .containsExactly("body-undefined-table", "42601", "body-undefined-table");
  }

  @Test
  void what_is_provided_is_not_doubted() {
    project.file("db/provided/a.sql", DOUBTFUL);
    assertThat(check(SOUND).warnings()).isEmpty();
  }

  @Test
  void an_entry_allows_a_doubt() {
    project.strictness = Strictness.STRICT;
    ignore("problem body-*", LocalDate.of(2026, 6, 1));
    assertThat(check(DOUBTFUL).errors()).isEmpty();
    assertThat(check(DOUBTFUL).warnings()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"FROB x;", "ALTER SOMETHING x;", "COMMENT ON SOMETHING x IS 'y';"})
  void unknown_are_the_first_words(String sql) {
    project.strictness = Strictness.LENIENT;
    assertThat(check(sql).errors()).isEmpty();
    assertThat(check(sql).warnings()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "problem 42601",
        "problem * in db/schema/*",
        "problem 42601 in db/schema/a.sql",
        "problem 42601: *NUL*",
        "problem 42601 in db/schema/a.sql: " + NUL
      })
  void an_entry_allows_a_problem_which_stays_a_warning(String pattern) {
    project.strictness = Strictness.STRICT;
    ignore(pattern);
    DriftReport report = check(MISSPELT);
    assertThat(report.outcome()).isEqualTo(Outcome.SOUND);
    assertThat(report.warnings())
        .extracting(Problem::remedy)
        .containsExactly("Allowed by an entry of ignore: for a test.");
    assertThat(report.verdict().idle()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"problem 42P01", "problem 42601 in b.sql", "problem 42601: NUL", "owner"})
  void an_entry_allows_nothing_else(String pattern) {
    ignore(pattern);
    assertThat(check(MISSPELT).errors()).hasSize(1);
  }

  @Test
  void an_entry_is_over_after_its_last_day_and_one_of_no_use_is_told() {
    ignore("problem 42601", LocalDate.of(2026, 6, 1));
    assertThat(check(MISSPELT).errors()).isEmpty();
    ignore("problem 42601", LocalDate.of(2026, 5, 31));
    DriftReport expired = check(MISSPELT);
    assertThat(expired.errors()).hasSize(1);
    assertThat(expired.verdict().idle().get(0).expired()).isTrue();
    ignore("problem 42P01");
    assertThat(check(SOUND).verdict().idle()).hasSize(1);
  }

  @Test
  void each_problem_has_the_entry_that_allows_it_and_an_entry_has_a_form() {
    Problem problem = check(MISSPELT).errors().get(0);
    ignore(AllowedProblems.entry(problem));
    assertThat(check(MISSPELT).errors()).isEmpty();
    ignore("problem");
    assertThatThrownBy(() -> check(MISSPELT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a problem is written: problem 42P01");
  }

  @Test
  void an_entry_for_problems_says_nothing_of_changes() {
    ignore("problem 42601");
    project.file("db/schema/a.sql", SOUND).file("db/baseline.sql", "");
    DriftReport report = project.verify();
    assertThat(report.outcome()).isEqualTo(Outcome.DRIFT);
    assertThat(report.verdict().idle()).isEmpty();
  }

  @Test
  void what_did_not_change_is_not_read_again_and_told_again() {
    project.file("db/schema/a.sql", MISSPELT);
    List<Problem> first = project.checked().report().errors();
    CheckSchema.Result again = project.checked();
    assertThat(again.known()).isTrue();
    assertThat(again.report().errors()).isEqualTo(first);
    project.tool = "2";
    assertThat(project.checked().known()).as("another version").isFalse();
    project.file("db/schema/a.sql", SOUND);
    assertThat(project.checked().known()).as("another schema").isFalse();
    assertThat(project.checked().known()).isTrue();
  }

  @Test
  void another_configuration_is_another_check() {
    project.file("db/schema/a.sql", SOUND);
    assertThat(project.checked().known()).isFalse();
    assertThat(project.checked().known()).isTrue();
    project.loader = "owner";
    assertThat(project.checked().known()).as("another loader").isFalse();
    project.serverVersion = "16";
    assertThat(project.checked().known()).as("another server").isFalse();
    project.file("db/provided/p.sql", "CREATE TABLE p (id int);\n");
    assertThat(project.checked().known()).as("something provided").isFalse();
    project.file("db/provided/p.sql", "CREATE TABLE q (id int);\n");
    assertThat(project.checked().known()).as("something else provided").isFalse();
    assertThat(project.checked().known()).isTrue();
    project.strictness = Strictness.STRICT;
    ignore("problem 42601");
    assertThat(project.checked().known()).as("what is found is the same").isTrue();
  }

  @Test
  void what_is_kept_can_be_deleted_and_broken() throws Exception {
    check(MISSPELT);
    Path kept = directory.resolve("target/check.kept");
    byte[] bytes = Files.readAllBytes(kept);
    for (int length = 0; length < bytes.length; length++) {
      Files.write(kept, Arrays.copyOf(bytes, length));
      assertThat(project.checked().report().errors()).hasSize(1);
    }
    Files.delete(kept);
    assertThat(project.checked().known()).isFalse();
  }

  @Test
  void a_report_that_is_gone_is_written_again() throws Exception {
    check(SOUND);
    Files.delete(directory.resolve("target/check.txt"));
    check(SOUND);
    assertThat(project.read("target/check.txt")).startsWith("Sound: ");
  }

  @Test
  void what_would_not_load_is_neither_compared_nor_accepted() {
    project.file("db/schema/a.sql", MISSPELT).file("db/baseline.sql", SOUND);
    SchemaInput checked = new SchemaInput.Checked(project.sources(), project.check());
    DriftReport report = project.verify(checked);
    assertThat(report.outcome()).isEqualTo(Outcome.ERROR);
    assertThat(report.errors()).extracting(Problem::message).containsExactly(NUL);
    ignore("problem 42601");
    DriftReport allowed =
        project.verify(new SchemaInput.Checked(project.sources(), project.check()));
    assertThat(allowed.outcome()).isEqualTo(Outcome.DRIFT);
    assertThat(allowed.warnings()).extracting(Problem::message).contains(NUL);
  }

  @Test
  void the_baseline_is_read_and_not_judged() {
    project.file("db/schema/a.sql", SOUND).file("db/baseline.sql", MISSPELT);
    SchemaInput checked = new SchemaInput.Checked(project.sources(), project.check());
    assertThat(project.verify(checked).errors()).isEmpty();
  }

  @Test
  void a_schema_that_cannot_be_read_is_not_checked() {
    DriftReport report = check("SELECT 'open");
    assertThat(report.outcome()).isEqualTo(Outcome.ERROR);
    assertThat(project.read("target/check.txt")).startsWith("Not checked: 1 error");
  }

  @Test
  void every_report_has_the_problems_and_nothing_in_a_line_is_markup() {
    DriftReport report =
        check("CREATE TABLE a (\"</pre><script>\" int, \"\u202e\u0007&amp;\" int NOT NUL);\n");
    assertThat(report.errors()).hasSize(1);
    for (Format format : Format.values()) {
      String text = project.read("target/check" + format.suffix());
      assertThat(text).as(format.word()).contains("syntax error at or near").contains("42601");
    }
    for (String page : List.of("check.txt", "check.html", "check.md", "check-junit.xml")) {
      assertThat(project.read("target/" + page)).doesNotContain("\u202e", "\u0007");
    }
    assertThat(project.read("target/check.html")).doesNotContain("</pre><script>\"");
    JsonNode run = new JsonMapper().readTree(project.read("target/check.sarif")).at("/runs/0");
    assertThat(run.at("/results/0/ruleId").asString()).isEqualTo("42601");
    assertThat(run.at("/results/0/level").asString()).isEqualTo("error");
    assertThat(run.at("/results/0/locations/0/physicalLocation/region/startColumn").asInt())
        .isEqualTo(report.errors().get(0).location().column());
    assertThat(Annotations.of(report, RepositoryPaths.ROOT))
        .singleElement()
        .asString()
        .startsWith("::error file=db/schema/a.sql,line=1,col=");
    assertThat(Optional.of(project.read("target/check-junit.xml")))
        .hasValueSatisfying(xml -> assertThat(xml).contains("confiture.check", "errors=\"1\""));
  }

  @Test
  void every_report_has_the_warnings() {
    ignore("problem 42601 in db/schema/a.sql");
    DriftReport report = check(MISSPELT);
    assertThat(report.outcome()).isEqualTo(Outcome.SOUND);
    assertThat(report.warnings()).hasSize(1);
    for (Format format : Format.values()) {
      assertThat(project.read("target/check" + format.suffix()))
          .as(format.word())
          .contains("syntax error at or near")
          .contains("42601")
          .contains("Allowed by an entry of ignore: for a test.");
    }
    assertThat(Annotations.of(report, RepositoryPaths.ROOT))
        .singleElement()
        .asString()
        .startsWith("::warning file=db/schema/a.sql,line=1,col=");
  }

  @Test
  void a_schema_that_nobody_creates_is_told_once_with_a_way_out() {
    DriftReport report =
        check(
            "CREATE TABLE audit.a (id int);\nCOMMENT ON TABLE audit.b IS 'b';\n"
                + "GRANT USAGE ON SCHEMA audit TO PUBLIC;\nCREATE VIEW v AS SELECT * FROM audit.c;\n"
                + "CREATE INDEX ON audit.d (id);\nCREATE TABLE t (e audit.e REFERENCES audit.f);\n"
                + "CREATE TABLE sales.t (id int);\n");
    assertThat(report.errors())
        .extracting(Problem::toString)
        .containsExactly(
            "db/schema/a.sql:1:14: schema \"audit\" does not exist; Create it before, or name the"
                + " files in which others do in the parameter provided.",
            "db/schema/a.sql:7:14: schema \"sales\" does not exist; Create it before, or name the"
                + " files in which others do in the parameter provided.");
    project.file("db/provided/audit.sql", "CREATE SCHEMA audit; CREATE SCHEMA sales;\n");
    assertThat(project.checked().report().errors())
        .extracting(Problem::message)
        .noneMatch(message -> message.startsWith("schema"));
  }

  @Test
  void an_extension_that_nobody_knows_is_noted_once_and_may_bring_anything() {
    project.file(
        "db/schema/a.sql",
        "CREATE EXTENSION homegrown;\nCREATE TABLE a (id thing DEFAULT make_thing());\n"
            + "CREATE VIEW v AS SELECT * FROM things;\nCREATE EXTENSION hstore;\n");
    project.strictness = Strictness.STRICT;
    for (int i = 0; i < 2; i++) {
      CheckSchema.Result result = project.checked();
      assertThat(result.report().errors()).isEmpty();
      assertThat(result.report().warnings()).isEmpty();
      assertThat(result.notes())
          .extracting(Problem::toString)
          .containsExactly(
              "db/schema/a.sql:1:1: what the extension \"homegrown\" brings is not known here;"
                  + " whatever only it can bring is taken to be there");
    }
  }

  @Test
  void what_others_provide_is_understood_on_both_sides_and_part_of_neither() {
    project
        .file("db/provided/a.sql", "SET search_path = other;\nCREATE TABLE public.users (id int);")
        .file("db/schema/a.sql", "ALTER TABLE users ADD COLUMN IF NOT EXISTS id int;")
        .file("db/baseline.sql", "SELECT 1;");
    assertThat(project.checked().report().outcome()).isEqualTo(Outcome.SOUND);
    assertThat(project.verify().changes()).isEmpty();
    project.file("db/schema/a.sql", "ALTER TABLE users ADD COLUMN email text;");
    assertThat(project.verify().changes())
        .extracting(Object::toString)
        .containsExactly("+ column public.users.email");
    project.file("db/schema/a.sql", "CREATE TABLE b (id int);");
    Side with = project.verify().newSide();
    project.file("db/provided/a.sql", "SELECT 1;");
    Side without = project.verify().newSide();
    assertThat(with.contents().orElseThrow().whole())
        .as("objects and semantic hash")
        .isEqualTo(without.contents().orElseThrow().whole());
  }

  @Test
  void what_others_provide_is_not_judged_but_read() {
    project.file("db/provided/a.sql", MISSPELT);
    assertThat(check("CREATE TABLE b (id int);").outcome()).isEqualTo(Outcome.SOUND);
    project.file("db/provided/a.sql", SOUND);
    assertThat(project.checked().known()).as("others provide something else").isFalse();
    project.file("db/provided/a.sql", "SELECT 'open");
    assertThat(project.checked().report().errors())
        .extracting(problem -> problem.location().file())
        .containsExactly("db/provided/a.sql");
  }
}
