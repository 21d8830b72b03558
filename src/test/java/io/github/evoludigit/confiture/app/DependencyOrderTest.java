package io.github.evoludigit.confiture.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evoludigit.confiture.source.BuildListener;
import io.github.evoludigit.confiture.source.FileOrder;
import io.github.evoludigit.confiture.source.SourceEntry;
import io.github.evoludigit.confiture.source.SourceFile;
import io.github.evoludigit.confiture.source.git.GitAddress;
import io.github.evoludigit.confiture.text.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DependencyOrderTest {

  @TempDir Path base;
  private SourceTreeFixture project;

  @BeforeEach
  void project() {
    project =
        new SourceTreeFixture(base)
            .file("db/schema/a_view.sql", "CREATE VIEW v AS SELECT * FROM t;\n")
            .file("db/schema/b.sql", "CREATE TABLE b (id int);\n")
            .file("db/schema/tables/t.sql", "CREATE TABLE t (c colour, b int);\r\n")
            .file("db/schema/types/colour.sql", "CREATE TYPE colour AS ENUM ('red');\n");
    project.order = FileOrder.DEPENDENCIES;
  }

  private static List<String> names(List<SourceFile> files) {
    return files.stream().map(file -> file.name().replace("db/schema/", "")).toList();
  }

  private List<String> order() {
    BuildOutcome outcome = project.build();
    assertThat(outcome.errors()).isEmpty();
    assertThat(outcome.manifest().orElseThrow().files())
        .extracting(SourceEntry::path)
        .containsExactlyElementsOf(outcome.files().stream().map(SourceFile::name).toList());
    return names(outcome.files());
  }

  @Test
  void files_are_built_after_those_that_they_need() {
    assertThat(order()).containsExactly("b.sql", "types/colour.sql", "tables/t.sql", "a_view.sql");
  }

  @Test
  void the_outputs_are_those_of_the_same_order_by_hand() throws IOException {
    BuildOutcome outcome = project.build();
    String schema = Files.readString(outcome.schema());
    String manifest = Files.readString(base.resolve("target/manifest.json"));
    project.order = FileOrder.PATH;
    project.includes = List.of("b.sql", "types/*", "tables/*", "a_view.sql");
    BuildOutcome byHand = project.build();
    assertThat(byHand.manifest().orElseThrow().hash())
        .isEqualTo(outcome.manifest().orElseThrow().hash());
    assertThat(Files.readString(byHand.schema())).isEqualTo(schema);
    assertThat(Files.readString(base.resolve("target/manifest.json")).replace("path\"", "\""))
        .isEqualTo(manifest.replace("dependencies\"", "\"").replace("path\"", "\""));
  }

  @Test
  void any_number_of_threads_makes_the_same() throws IOException {
    project.threads = 1;
    String one = Files.readString(project.build().schema());
    project.threads = 8;
    assertThat(Files.readString(project.build().schema())).isEqualTo(one);
  }

  @Test
  void in_memory_it_is_the_same_schema() throws IOException {
    byte[] built = Files.readAllBytes(project.build().schema());
    LoadedSchema loaded = new SchemaInput.SourceFiles(project.request(), "db/schema").load();
    assertThat(loaded.built().orElseThrow().utf8()).isEqualTo(built);
    assertThat(names(ListSources.inOrder(project.request()).files())).isEqualTo(order());
  }

  @Test
  void a_revision_has_the_same_order() {
    GitFixture git = GitFixture.init(base);
    git.commitAll();
    LoadedSchema loaded =
        new SchemaInput.AtRevision(project.request(), GitAddress.parse("git:HEAD")).load();
    assertThat(loaded.errors()).isEmpty();
    assertThat(loaded.built().orElseThrow().manifest().hash())
        .isEqualTo(project.build().manifest().orElseThrow().hash());
  }

  @Test
  void includes_decide_where_dependencies_do_not() {
    project.includes = List.of("types/*", "*.sql", "tables/*");
    assertThat(order()).containsExactly("types/colour.sql", "b.sql", "tables/t.sql", "a_view.sql");
  }

  @Test
  void directories_are_put_in_one_order() {
    project.file("more/w.sql", "CREATE TABLE w (id int);\n");
    project.file("db/schema/a_view.sql", "CREATE VIEW v AS SELECT * FROM w;\n");
    project.includeDirs = List.of("db/schema", "more");
    assertThat(order())
        .containsExactly("b.sql", "types/colour.sql", "tables/t.sql", "more/w.sql", "a_view.sql");
  }

  @Test
  void files_that_need_each_other_stop_the_build_and_leave_the_last_one() {
    project.build();
    project.file(
        "db/schema/types/colour.sql",
        "CREATE TABLE x AS SELECT * FROM v;\n" + "CREATE TYPE colour AS ENUM ('red');\n");
    BuildOutcome outcome = project.build();
    assertThat(outcome.manifest()).isEmpty();
    assertThat(outcome.errors()).extracting(Problem::code).containsExactly("file-cycle");
    assertThat(outcome.errors().get(0).toString())
        .startsWith(
            "db/schema/a_view.sql:1:32: these files need each other: this needs"
                + " db/schema/tables/t.sql:1:1 (relation \"t\" does not exist), and")
        .contains("db/schema/types/colour.sql:1:33 needs db/schema/a_view.sql:1:1");
    assertThat(outcome.schema()).exists();
    project.strictness = Strictness.LENIENT;
    assertThat(project.build().errors()).hasSize(1);
  }

  @Test
  void what_cannot_be_read_is_told_as_ever() {
    project.file("db/schema/b.sql", "CREATE TABLE b (t text DEFAULT 'x);\n");
    assertThat(project.build().errors())
        .extracting(Problem::code)
        .containsExactly("unterminated-string");
    project.file("db/schema/b.sql", "\0".getBytes(StandardCharsets.UTF_8));
    assertThat(project.build().errors()).extracting(Problem::code).containsExactly("nul-byte");
  }

  @Test
  void no_files_have_an_order_too() {
    project.includes = List.of("none");
    assertThat(order()).isEmpty();
  }

  @Test
  void an_outcome_is_current_until_a_file_changes() {
    BuildRequest request = project.request();
    BuildOutcome outcome = BuildSchema.run(request, BuildListener.SILENT);
    assertThat(BuildSchema.isCurrent(request, outcome)).isTrue();
    project.file("db/schema/b.sql", "CREATE TABLE another (id int);\n");
    assertThat(BuildSchema.isCurrent(request, outcome)).isFalse();
  }
}
