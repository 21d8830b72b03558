package io.github.evoludigit.confiture.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evoludigit.confiture.diff.Change;
import io.github.evoludigit.confiture.policy.Ignore;
import io.github.evoludigit.confiture.report.Outcome;
import io.github.evoludigit.confiture.text.Problem;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AcceptPartTest {

  private static final String BASELINE =
      """
      -- The accepted schema.
      CREATE SCHEMA shop;

      -- Books have a number.
      CREATE TABLE shop.books (isbn text);
      CREATE TABLE shop.gone (i integer);

      CREATE VIEW shop.all_books AS SELECT isbn FROM shop.books;
      COMMENT ON VIEW shop.all_books IS 'all';
      """;

  @TempDir Path directory;
  private SourceTreeFixture project;

  @BeforeEach
  void projectWithABaseline() {
    project =
        new SourceTreeFixture(directory)
            .file("db/baseline.sql", BASELINE)
            .file("db/schema/1.sql", "CREATE SCHEMA shop;\n")
            .file(
                "db/schema/2.sql",
                """
                CREATE TABLE shop.books (isbn text, pages integer);
                -- Fast.
                CREATE INDEX by_pages ON shop.books (pages);
                CREATE TABLE shop.authors (name text);
                COMMENT ON TABLE shop.authors IS 'people';
                """)
            .file(
                "db/schema/3.sql",
                """
                CREATE VIEW shop.all_books AS SELECT isbn FROM shop.books;
                COMMENT ON VIEW shop.all_books IS 'all of them'""");
  }

  private AcceptPart.Result accept(String... patterns) {
    List<Ignore> changes = new ArrayList<>();
    for (String pattern : patterns) {
      changes.add(new Ignore(pattern, "", Optional.empty()));
    }
    return AcceptPart.run(project.acceptance(), changes, LocalDate.EPOCH);
  }

  private static List<String> changes(AcceptPart.Result result) {
    return result.taken().changes().stream().map(Change::toString).toList();
  }

  private static List<String> left(AcceptPart.Result result) {
    return result.left().orElseThrow().changes().stream().map(Change::toString).toList();
  }

  @Test
  void a_rename_is_taken_with_all_that_has_the_new_name() {
    project
        .file(
            "db/schema/2.sql",
            "-- confiture:renamed from books\nCREATE TABLE shop.titles (isbn text);\n")
        .file(
            "db/schema/3.sql",
            """
            CREATE VIEW shop.all_books AS SELECT isbn FROM shop.titles;
            COMMENT ON VIEW shop.all_books IS 'all';
            """);

    AcceptPart.Result result = accept("table shop.titles");

    assertThat(changes(result)).containsExactly("~ table shop.titles, renamed from shop.books");
    assertThat(left(result)).containsExactly("- table shop.gone");
    assertThat(project.read("db/baseline.sql"))
        .contains("shop.titles", "FROM shop.titles", "shop.gone")
        .doesNotContain("TABLE shop.books");
  }

  @Test
  void a_table_is_taken_with_all_that_is_part_of_it() {
    AcceptPart.Result result = accept("table shop.books");

    assertThat(changes(result))
        .containsExactly("+ column shop.books.pages", "+ index shop.by_pages");
    assertThat(left(result))
        .containsExactly("+ table shop.authors", "- table shop.gone", "~ view shop.all_books");
    assertThat(project.read("db/baseline.sql"))
        .isEqualTo(
            """
            -- The accepted schema.
            CREATE SCHEMA shop;
            CREATE TABLE shop.gone (i integer);

            -- File: db/schema/2.sql
            CREATE TABLE shop.books (isbn text, pages integer);
            -- Fast.
            CREATE INDEX by_pages ON shop.books (pages);

            CREATE VIEW shop.all_books AS SELECT isbn FROM shop.books;
            COMMENT ON VIEW shop.all_books IS 'all';
            """);
  }

  @Test
  void what_is_removed_goes_alone() {
    AcceptPart.Result result = accept("table *.gone");

    assertThat(changes(result)).containsExactly("- table shop.gone");
    assertThat(project.read("db/baseline.sql"))
        .isEqualTo(BASELINE.replace("\nCREATE TABLE shop.gone (i integer);", ""));
  }

  @Test
  void a_statement_about_an_object_made_elsewhere_is_taken_by_its_name() {
    AcceptPart.Result result = accept("comment of view shop.*");

    assertThat(changes(result)).containsExactly("~ view shop.all_books");
    assertThat(project.read("db/baseline.sql"))
        .isEqualTo(BASELINE.replace("IS 'all';", "IS 'all of them';"));
  }

  @Test
  void with_everything_taken_nothing_is_left() {
    AcceptPart.Result result = accept("shop.*");

    assertThat(left(result)).isEmpty();
    assertThat(project.verify().outcome()).isEqualTo(Outcome.NO_DRIFT);
  }

  @Test
  void changes_that_one_statement_makes_are_not_torn_apart() {
    project.file("db/schema/2.sql", "CREATE TABLE shop.books (isbn text, a int, b int);\n");

    AcceptPart.Result result = accept("column *.a");

    assertThat(result.left()).isEmpty();
    assertThat(result.taken().errors())
        .extracting(Problem::toString)
        .containsExactly(
            "db/baseline.sql: the statements that make these changes make others too, or need them:"
                + " + column shop.books.b; accept them together, or write them as statements of"
                + " their own");
    assertThat(project.read("db/baseline.sql")).isEqualTo(BASELINE);
  }

  @Test
  void what_needs_another_change_is_not_taken_without_it() {
    project.file(
        "db/schema/3.sql", "CREATE VIEW shop.all_books AS SELECT isbn, pages FROM shop.books;");

    AcceptPart.Result result = accept("view *.all_books");

    assertThat(result.taken().outcome()).isEqualTo(Outcome.ERROR);
    assertThat(project.read("db/baseline.sql")).isEqualTo(BASELINE);
  }

  @Test
  void an_entry_that_is_no_change_is_named() {
    assertThat(accept("table shop.books", "table shop.boks").taken().errors())
        .extracting(Problem::toString)
        .containsExactly(
            "db/baseline.sql: accept has \"table shop.boks\", which is no change that there is; mvn"
                + " confiture:verify lists them");
    assertThat(project.read("db/baseline.sql")).isEqualTo(BASELINE);
  }

  @Test
  void rows_stay_where_they_are() {
    String rows = "COPY shop.books (isbn) FROM stdin;\n1;2\n\\.\n";
    project.file(
        "db/baseline.sql",
        BASELINE.replace("CREATE TABLE shop.gone", rows + "CREATE TABLE shop.gone"));

    accept("table *.gone");

    assertThat(project.read("db/baseline.sql")).contains(rows).doesNotContain("gone");
  }
}
