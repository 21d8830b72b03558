package io.github.evoludigit.confiture.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evoludigit.confiture.source.FileOrder;
import io.github.evoludigit.confiture.text.Problem;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said where a file comes too early. */
class OtherOrderTest {

  @TempDir Path base;
  private SourceTreeFixture project;

  @BeforeEach
  void project() {
    project = new SourceTreeFixture(base);
  }

  private List<String> remedies() {
    return project.checked().report().errors().stream().map(Problem::remedy).toList();
  }

  @Test
  void the_first_order_that_serves_is_named() {
    project
        .file("db/schema/10_view.sql", "CREATE VIEW v AS SELECT * FROM t;\n")
        .file("db/schema/2_table.sql", "CREATE TABLE t (id int);\n");
    assertThat(remedies())
        .containsExactly(
            "It is made later, db/schema/2_table.sql:1:1: let db/schema/10_view.sql come after"
                + " db/schema/2_table.sql. order=natural does that for all files.");
    project.order = FileOrder.NATURAL;
    assertThat(remedies()).isEmpty();
  }

  @Test
  void hexadecimal_prefixes_are_tried() {
    project
        .file("db/schema/10_view.sql", "CREATE VIEW v AS SELECT * FROM t;\n")
        .file("db/schema/A_table.sql", "CREATE TABLE t (id int);\n");
    assertThat(remedies())
        .singleElement()
        .asString()
        .endsWith(". order=hex does that for all files.");
    project.order = FileOrder.HEX;
    assertThat(remedies()).isEmpty();
  }

  @Test
  void the_order_of_paths_is_tried() {
    project
        .file("db/schema/2_view.sql", "CREATE VIEW v AS SELECT * FROM t;\n")
        .file("db/schema/10_table.sql", "CREATE TABLE t (id int);\n");
    project.order = FileOrder.NATURAL;
    assertThat(remedies()).singleElement().asString().contains("order=path does that");
  }

  @Test
  void where_no_names_serve_dependencies_do() {
    project
        .file("db/schema/2_view.sql", "CREATE VIEW v AS SELECT t.id FROM t, u;\n")
        .file("db/schema/10_table.sql", "CREATE TABLE t (id int REFERENCES u);\n")
        .file("db/schema/A_table.sql", "CREATE TABLE u (id int PRIMARY KEY);\n");
    assertThat(remedies())
        .isNotEmpty()
        .allMatch(remedy -> remedy.endsWith(". order=dependencies does that for all files."));
    project.order = FileOrder.DEPENDENCIES;
    assertThat(remedies()).isEmpty();
  }

  @Test
  void an_order_in_which_something_else_is_too_early_is_not_named() {
    project
        .file("db/schema/10_view.sql", "CREATE VIEW v AS SELECT * FROM t;\n")
        .file("db/schema/2_table.sql", "CREATE TABLE t (c c);\n")
        .file("db/schema/5_type.sql", "CREATE TYPE c AS ENUM ('a');\n");
    assertThat(remedies()).isNotEmpty().allMatch(remedy -> remedy.contains("order=dependencies"));
  }

  @Test
  void files_that_need_each_other_are_told() {
    project
        .file("db/schema/a.sql", "CREATE TABLE a (id int PRIMARY KEY, b int REFERENCES b);\n")
        .file("db/schema/b.sql", "CREATE TABLE b (id int PRIMARY KEY, a int REFERENCES a);\n");
    assertThat(remedies())
        .containsExactly(
            "It is made later, db/schema/b.sql:1:1: let db/schema/a.sql come after"
                + " db/schema/b.sql. No order of the files serves: at db/schema/a.sql:1:54, these"
                + " files need each other: this needs db/schema/b.sql:1:1 (relation \"b\" does not"
                + " exist), and db/schema/b.sql:1:54 needs db/schema/a.sql:1:1 (relation \"a\" does"
                + " not exist).");
  }

  @Test
  void other_errors_do_not_hide_an_order() {
    project
        .file("db/schema/a.sql", "CREATE VIEW v AS SELECT * FROM t;\nCREATE TABLE x (a nix);\n")
        .file("db/schema/b.sql", "CREATE TABLE t (id int);\n");
    assertThat(remedies()).hasSize(2).first().asString().contains("order=dependencies does that");
  }

  @Test
  void within_a_file_there_is_nothing_to_order() {
    project.file(
        "db/schema/a.sql", "CREATE VIEW v AS SELECT * FROM t;\nCREATE TABLE t (id int);\n");
    assertThat(remedies())
        .containsExactly("It is made later, db/schema/a.sql:2:1: move this statement after it.");
  }

  @Test
  void what_was_kept_is_told_again() {
    project
        .file("db/schema/a.sql", "CREATE VIEW v AS SELECT * FROM t;\n")
        .file("db/schema/b.sql", "CREATE TABLE t (id int);\n");
    List<String> first = remedies();
    assertThat(project.checked().known()).isTrue();
    assertThat(remedies()).isEqualTo(first);
  }
}
