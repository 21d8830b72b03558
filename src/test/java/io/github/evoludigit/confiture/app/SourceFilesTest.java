package io.github.evoludigit.confiture.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.evoludigit.confiture.source.FileOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Which files make a schema, and in which order. */
class SourceFilesTest {

  private static final String SQL = "SELECT 1;\n";

  @TempDir Path directory;
  private SourceTreeFixture project;

  @BeforeEach
  void emptyProject() {
    project = new SourceTreeFixture(directory);
  }

  @Test
  void paths_are_ordered_name_by_name() {
    files("db/schema/a/z.sql", "db/schema/a-b/a.sql", "db/schema/a.sql", "db/schema/a/b/c.sql");
    assertThat(project.files())
        .containsExactly(
            "db/schema/a/b/c.sql", "db/schema/a/z.sql", "db/schema/a-b/a.sql", "db/schema/a.sql");
  }

  @Test
  void natural_and_hex_order_count_for_folders_too() {
    files("db/schema/10_b/2.sql", "db/schema/10_b/10.sql", "db/schema/2_a/1.sql");
    project.order = FileOrder.NATURAL;
    assertThat(project.files())
        .containsExactly("db/schema/2_a/1.sql", "db/schema/10_b/2.sql", "db/schema/10_b/10.sql");
    files("db/schema/0A_c/1.sql");
    project.order = FileOrder.HEX;
    assertThat(project.files())
        .containsExactly(
            "db/schema/2_a/1.sql",
            "db/schema/0A_c/1.sql",
            "db/schema/10_b/2.sql",
            "db/schema/10_b/10.sql");
  }

  @Test
  void include_directories_keep_their_order() {
    files("b/1.sql", "a/1.sql");
    project.includeDirs = List.of("b", "a");
    assertThat(project.files()).containsExactly("b/1.sql", "a/1.sql");
  }

  @Test
  void a_file_appears_once_where_it_first_matches() {
    files("db/schema/a.sql", "db/schema/t/b.sql");
    project.includeDirs = List.of("db/schema/t", "db/schema", "db/schema/", "db/../db/schema");
    assertThat(project.files()).containsExactly("db/schema/t/b.sql", "db/schema/a.sql");
  }

  @Test
  void patterns_give_an_order_by_hand() {
    files("db/schema/CreateTables.sql", "db/schema/CreateTypes.sql", "db/schema/Extensions.sql");
    project.includes = List.of("Extensions.sql", "*Types.sql", "*.sql", "**/*.sql");
    assertThat(project.files())
        .containsExactly(
            "db/schema/Extensions.sql", "db/schema/CreateTypes.sql", "db/schema/CreateTables.sql");
  }

  @Test
  void only_what_matches_a_pattern_counts() {
    files("db/schema/a.sql", "db/schema/a.SQL", "db/schema/a.sql.bak", "db/schema/b.ddl");
    assertThat(project.files()).containsExactly("db/schema/a.sql");
    project.includes = List.of("**/*.ddl", "**\\a.SQL", "%regex[.*bak]");
    assertThat(project.files())
        .containsExactly("db/schema/b.ddl", "db/schema/a.SQL", "db/schema/a.sql.bak");
  }

  @Test
  void excluded_patterns_take_files_and_whole_directories() {
    files(
        "db/schema/temp/a.sql",
        "db/schema/x/temp/y/b.sql",
        "db/schema/temporary/c.sql",
        "db/schema/d_test.sql");
    project.excludes = List.of("**/temp/**", "**/*_test.sql");
    assertThat(project.files()).containsExactly("db/schema/temporary/c.sql");
    project.excludes = List.of("temp/");
    assertThat(project.files())
        .containsExactly(
            "db/schema/d_test.sql", "db/schema/temporary/c.sql", "db/schema/x/temp/y/b.sql");
  }

  @Test
  void an_excluded_directory_takes_no_other_whose_name_begins_like_it() {
    files("db/schema/a.sql", "db/schema-old/b.sql", "db/schema/old/c.sql");
    project.includeDirs = List.of("db");
    project.excludeDirs = List.of("db/schema", "db/none");
    assertThat(project.files()).containsExactly("db/schema-old/b.sql");
  }

  @Test
  void a_directory_may_be_named_like_a_file() {
    files("db/schema/x.sql/a.sql");
    assertThat(project.files()).containsExactly("db/schema/x.sql/a.sql");
  }

  @Test
  void directories_outside_of_the_project_have_relative_names() {
    files("app/pom.xml", "shared/a.sql");
    SourceTreeFixture app = new SourceTreeFixture(directory.resolve("app"));
    app.includeDirs = List.of("../shared");
    assertThat(app.files()).containsExactly("../shared/a.sql");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void names_may_hold_anything() {
    files("db/schema/a b.sql", "db/schema/c'd\"e.sql", "db/schema/f\ng.sql", "db/schema/été😀.sql");
    assertThat(project.build().manifest().orElseThrow().files())
        .extracting(entry -> entry.path())
        .containsExactly(
            "db/schema/a b.sql",
            "db/schema/c'd\"e.sql",
            "db/schema/f\ng.sql",
            "db/schema/été😀.sql");
    assertThat(project.schema()).contains("-- File: db/schema/f?g.sql\n");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void symbolic_links_are_reported_and_not_followed() throws IOException {
    files("db/schema/a.sql", "elsewhere/b.sql");
    link("db/schema/loop", directory.resolve("db/schema"));
    link("db/schema/link.sql", directory.resolve("elsewhere/b.sql"));
    link("db/schema/notes.txt", directory.resolve("elsewhere/b.sql"));
    assertThat(project.files()).containsExactly("db/schema/a.sql");
    assertThat(project.errors()).isEmpty();
    assertThat(project.warnings())
        .containsExactly(
            "db/schema/link.sql: this symbolic link is not followed; put the file itself here, or"
                + " exclude the link",
            "db/schema/loop: this symbolic link is not followed; add the directory that it"
                + " leads to to the include directories, or exclude the link");
    project.excludes = List.of("loop/**", "link.sql");
    assertThat(project.warnings()).isEmpty();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void an_include_directory_may_be_a_link_and_its_files_are_known_once() throws IOException {
    files("db/schema/a.sql");
    link("db/link", directory.resolve("db/schema"));
    project.includeDirs = List.of("db/link", "db/schema");
    assertThat(project.files()).containsExactly("db/link/a.sql");
  }

  @Test
  void a_missing_include_directory_is_an_error() {
    files("db/schema/a.sql");
    project.includeDirs = List.of("db/schema", "db/shcema", "db/schema/a.sql");
    assertThat(project.errors())
        .containsExactly(
            "db/shcema: this include directory does not exist; create it, or correct includeDirs",
            "db/schema/a.sql: this include directory is a file; include its directory, and name the"
                + " file in the include patterns");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void what_cannot_be_read_is_an_error() throws IOException {
    files("db/schema/a.sql", "db/schema/locked/b.sql", "db/schema/c.sql");
    Path locked = directory.resolve("db/schema/locked");
    assertThat(locked.toFile().setReadable(false)).isTrue();
    assertThat(directory.resolve("db/schema/c.sql").toFile().setReadable(false)).isTrue();
    assumeTrue(!Files.isReadable(locked), "the super-user reads everything");
    assertThat(project.errors())
        .containsExactly(
            "db/schema/locked: cannot list this directory: permission denied; make it readable or"
                + " exclude it",
            "db/schema/c.sql: cannot read this file: permission denied; make it readable or exclude"
                + " it");
    assertThat(locked.toFile().setReadable(true)).isTrue();
  }

  private void files(String... paths) {
    for (String path : paths) {
      project.file(path, SQL);
    }
  }

  private void link(String path, Path target) throws IOException {
    Files.createSymbolicLink(directory.resolve(path), target);
  }
}
