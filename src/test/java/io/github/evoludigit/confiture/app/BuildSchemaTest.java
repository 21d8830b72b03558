package io.github.evoludigit.confiture.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.evoludigit.confiture.source.BuildListener;
import io.github.evoludigit.confiture.source.Separator;
import io.github.evoludigit.confiture.source.SourceEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildSchemaTest {

  @TempDir Path directory;
  private SourceTreeFixture project;

  @BeforeEach
  void emptyProject() {
    project = new SourceTreeFixture(directory);
  }

  @Test
  void the_hash_is_that_of_the_original_plan() {
    project
        .file("db/schema/00_extensions.sql", "CREATE EXTENSION citext;\n")
        .file("db/schema/10_tables/users.sql", "CREATE TABLE users (id int PRIMARY KEY);\n")
        .file("db/schema/10_tables-old/a.sql", "SELECT 1")
        .file("db/schema/20_empty.sql", "")
        .file("db/schema/deprecated/z.sql", "SELECT 2;");
    project.excludeDirs = List.of("db/schema/deprecated");
    project.strictness = Strictness.LENIENT;
    assertThat(project.hash())
        .isEqualTo("4ef11990a6d9811a296018187e6e2edd428eeee0a927534c3c90341688f5aead");
  }

  @Test
  void the_built_schema_has_a_head_and_each_file_after_its_separator() {
    project.file("db/schema/b.sql", "SELECT 2;").file("db/schema/a/x.sql", "SELECT 1;\n");
    String hash = project.hash();
    assertThat(project.read("target/schema.sql"))
        .isEqualTo(
            """
            -- PostgreSQL Schema
            -- Environment: test
            -- Files: 2
            -- Hash: %s

            -- File: db/schema/a/x.sql
            SELECT 1;

            -- File: db/schema/b.sql
            SELECT 2;
            """
                .formatted(hash));
    assertThat(project.read("target/schema.sha256")).isEqualTo(hash + "\n");
  }

  @Test
  void the_manifest_leads_from_a_line_of_the_schema_back_to_its_file() {
    project
        .file("db/schema/a.sql", "\ufeffSELECT\r\n  1;\r\n")
        .file("db/schema/b.sql", "")
        .file("db/schema/c.sql", "SELECT 3;");
    for (Separator separator : List.of(Separator.LINE, Separator.BLOCK, Separator.NONE)) {
      project.separator = separator;
      List<SourceEntry> entries = project.build().manifest().orElseThrow().files();
      List<String> lines = project.read("target/schema.sql").lines().toList();
      assertThat(linesOf(entries.get(0), lines)).containsExactly("SELECT", "  1;");
      assertThat(linesOf(entries.get(1), lines)).isEmpty();
      assertThat(linesOf(entries.get(2), lines)).containsExactly("SELECT 3;");
      assertThat(entries).extracting(SourceEntry::size).containsExactly(12L, 0L, 9L);
    }
  }

  private static List<String> linesOf(SourceEntry entry, List<String> schema) {
    int first = (int) entry.firstLine() - 1;
    return schema.subList(first, first + (int) entry.lines());
  }

  @Test
  void the_manifest_says_what_was_built() {
    project.file("db/schema/a.sql", "SELECT 1;\n");
    String hash = project.hash();
    assertThat(project.read("target/manifest.json"))
        .isEqualTo(
            """
            {
              "version": 1,
              "environment": "test",
              "order": "path",
              "hash": "%s",
              "files": [
                {"path": "db/schema/a.sql", "size": 10, "sha256": \
            "6eba33a14a24e5b4e7399f8e882539d84b5a6dc1565b82f85edb4b0fdd78ae20", \
            "firstLine": 7, "lines": 1}
              ]
            }
            """
                .formatted(hash));
  }

  @Test
  void line_endings_and_byte_order_marks_do_not_change_the_schema() {
    project.file("db/schema/a.sql", "SELECT 1;\n\nSELECT 'é';\n").file("db/schema/b.sql", "");
    String schema = project.schema();
    String hash = project.hash();
    project
        .file("db/schema/a.sql", "\ufeffSELECT 1;\r\n\r\nSELECT 'é';\r\n")
        .file("db/schema/b.sql", "\ufeff");
    assertThat(project.schema()).isEqualTo(schema);
    assertThat(project.hash()).isEqualTo(hash);
  }

  @Test
  void other_encodings_are_built_as_utf_8() {
    project.file("db/schema/a.sql", "SELECT 'é€';\n");
    String hash = project.hash();
    project.file("db/schema/a.sql", "SELECT 'é€';\r\n".getBytes(StandardCharsets.UTF_16));
    project.encoding = StandardCharsets.UTF_16;
    assertThat(project.hash()).isEqualTo(hash);
    project.file("db/schema/a.sql", "SELECT 'é€';\n".getBytes(StandardCharsets.UTF_16LE));
    project.encoding = StandardCharsets.UTF_16LE;
    assertThat(project.hash()).isEqualTo(hash);
  }

  @Test
  void what_is_not_text_is_an_error_with_its_byte_or_place() {
    project
        .file("db/schema/a.sql", new byte[] {'-', '-', '\n', 'x', (byte) 0xe9, ';'})
        .file("db/schema/b.sql", "SELECT\n 1\0;")
        .file("db/schema/c.sql", "SELECT 1;".getBytes(StandardCharsets.UTF_16));
    assertThat(project.errors())
        .containsExactly(
            "db/schema/a.sql:2:2: byte 4 of this file is not UTF-8; save it as UTF-8 or set the"
                + " parameter encoding",
            "db/schema/b.sql:2:3: this is a NUL byte, which no PostgreSQL text can hold; remove it"
                + " (is this file in UTF-16, or not text at all?)",
            "db/schema/c.sql:1:1: byte 0 of this file is not UTF-8; the file begins like UTF-16:"
                + " save it as UTF-8");
  }

  @Test
  void malformed_text_in_another_encoding_is_an_error_too() {
    project.file("db/schema/a.sql", new byte[] {0, 'a', (byte) 0xd8});
    project.encoding = StandardCharsets.UTF_16BE;
    assertThat(project.errors())
        .containsExactly(
            "db/schema/a.sql: byte 2 of this file is not UTF-16BE; save it as UTF-16BE or set the"
                + " parameter encoding");
  }

  @Test
  void all_broken_files_are_reported_together_in_build_order() {
    project
        .file("db/schema/c.sql", "SELECT 'c")
        .file("db/schema/a.sql", "SELECT (1;")
        .file("db/schema/b.sql", "\\i x.sql\n");
    assertThat(project.build().errors())
        .extracting(problem -> problem.location() + " " + problem.code())
        .containsExactly(
            "db/schema/a.sql:1:8 unclosed-parenthesis",
            "db/schema/b.sql:1:1 psql-include",
            "db/schema/c.sql:1:8 unterminated-string");
    assertThat(directory.resolve("target/schema.sql")).doesNotExist();
  }

  @Test
  void a_missing_semicolon_is_an_error_unless_nothing_follows() {
    project.file("db/schema/a.sql", "SELECT 1;").file("db/schema/b.sql", "SELECT 2");
    assertThat(project.errors()).isEmpty();
    assertThat(project.warnings()).hasSize(1).first().asString().startsWith("db/schema/b.sql:1:9:");
    project.file("db/schema/c.sql", "SELECT 3;");
    assertThat(project.errors()).hasSize(1).first().asString().startsWith("db/schema/b.sql:1:9:");
  }

  @Test
  void strictness_says_what_is_forgiven() {
    project.file("db/schema/a.sql", "SELECT 'a").file("db/schema/b.sql", "\\echo hi\nSELECT 1;");
    assertThat(project.errors()).hasSize(1);
    assertThat(project.warnings()).hasSize(1);
    project.strictness = Strictness.STRICT;
    assertThat(project.errors()).hasSize(2);
    assertThat(project.warnings()).isEmpty();
    project.strictness = Strictness.LENIENT;
    assertThat(project.errors()).isEmpty();
    assertThat(project.warnings()).hasSize(2);
  }

  @Test
  void what_psql_is_told_about_itself_is_told_to_the_strict_only() {
    project.file("db/schema/a.sql", "\\set ON_ERROR_STOP on\nSELECT 1;\n");
    assertThat(project.errors()).isEmpty();
    assertThat(project.warnings()).isEmpty();
    assertThat(project.sources().load().warnings()).isEmpty();
    project.strictness = Strictness.STRICT;
    assertThat(project.errors())
        .containsExactly(
            "db/schema/a.sql:1:1: psql's \\set is no SQL: only psql can load the built schema;"
                + " remove it");
  }

  @Test
  void leniency_ends_where_a_file_cannot_be_read() {
    project.strictness = Strictness.LENIENT;
    project.file("db/schema/a.sql", "\0");
    project.includeDirs = List.of("db/schema", "db/none");
    assertThat(project.errors())
        .containsExactly(
            "db/none: this include directory does not exist; create it, or correct includeDirs",
            "db/schema/a.sql:1:1: this is a NUL byte, which no PostgreSQL text can hold; remove it"
                + " (is this file in UTF-16, or not text at all?)");
  }

  @Test
  void a_failed_build_leaves_the_last_one_and_nothing_else() throws IOException {
    project.file("db/schema/a.sql", "SELECT 1;\n");
    project.build();
    String before = project.read("target/schema.sql");
    project.file("db/schema/a.sql", "SELECT 2;\n").file("db/schema/b.sql", "SELECT 'x");
    assertThat(project.errors()).hasSize(1);
    assertThat(project.read("target/schema.sql")).isEqualTo(before);
    try (Stream<Path> files = Files.list(directory.resolve("target"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("schema.sql", "schema.sha256", "manifest.json", "build.kept");
    }
  }

  @Test
  void where_an_empty_tree_is_refused_the_last_schema_stays() throws IOException {
    project.file("db/schema/a.sql", "SELECT 1;");
    String hash = project.hash();
    Files.delete(directory.resolve("db/schema/a.sql"));
    project.failIfEmpty = true;
    BuildOutcome outcome = project.build();
    assertThat(outcome.manifest()).isEmpty();
    assertThat(outcome.errors()).isEmpty();
    assertThat(project.read("target/schema.sha256")).isEqualTo(hash + "\n");
  }

  @Test
  void outputs_are_not_touched_when_their_bytes_stay_the_same() throws IOException {
    project.file("db/schema/a.sql", "SELECT 1;\n").file("db/schema/b.sql", "SELECT 2;\n");
    project.build();
    FileTime old = FileTime.fromMillis(1_000_000_000_000L);
    for (String name : List.of("schema.sql", "schema.sha256", "manifest.json")) {
      Files.setLastModifiedTime(directory.resolve("target").resolve(name), old);
    }
    project.threads = 1;
    project.build();
    for (String name : List.of("schema.sql", "schema.sha256", "manifest.json")) {
      assertThat(Files.getLastModifiedTime(directory.resolve("target").resolve(name)))
          .as(name)
          .isEqualTo(old);
    }
    project.file("db/schema/b.sql", "SELECT 3;\n");
    project.build();
    assertThat(project.read("target/schema.sql"))
        .endsWith("SELECT 1;\n\n-- File: db/schema/b.sql\nSELECT 3;\n");
  }

  @Test
  void a_schema_that_differs_only_in_its_head_or_its_end_is_rewritten() {
    project.separator = Separator.NONE;
    project.file("db/schema/a.sql", "SELECT 1;\n").file("db/schema/b.sql", "SELECT 2;\n");
    project.build();
    project.file("db/schema/b.sql", "");
    assertThat(project.schema()).isEqualTo("SELECT 1;\n");
    String head = project.read("target/schema.sql").substring(0, 120);
    project.file("db/schema/b.sql", "\n");
    project.file("db/schema/a.sql", "SELECT 1;");
    assertThat(project.schema()).isEqualTo("SELECT 1;\n\n");
    assertThat(project.read("target/schema.sql")).doesNotStartWith(head);
  }

  @Test
  void an_output_that_cannot_be_written_is_an_error() throws IOException {
    project.file("db/schema/a.sql", "SELECT 1;\n").file("target", "in the way");
    assertThat(project.build().errors())
        .extracting(problem -> problem.code())
        .containsExactly("unwritable");
    Files.delete(directory.resolve("target"));
    Files.createDirectories(directory.resolve("target/schema.sql/x"));
    assertThat(project.build().errors())
        .extracting(problem -> problem.code())
        .containsExactly("unwritable");
  }

  @Test
  void an_outcome_is_current_until_a_file_or_the_output_changes() throws IOException {
    project.file("db/schema/a.sql", "SELECT 1;\n");
    BuildOutcome outcome = project.build();
    assertThat(BuildSchema.isCurrent(project.request(), outcome)).isTrue();
    project.file("db/schema/b.sql", "SELECT 2;\n");
    assertThat(BuildSchema.isCurrent(project.request(), outcome)).isFalse();
    Files.delete(directory.resolve("db/schema/b.sql"));
    Files.setLastModifiedTime(directory.resolve("db/schema/a.sql"), FileTime.fromMillis(0));
    assertThat(BuildSchema.isCurrent(project.request(), outcome)).isFalse();
    BuildOutcome again = project.build();
    Files.delete(again.schema());
    assertThat(BuildSchema.isCurrent(project.request(), again)).isFalse();
  }

  @Test
  void progress_is_told_in_files() {
    for (int i = 0; i < 100; i++) {
      project.file("db/schema/" + i + ".sql", "SELECT 1;\n");
    }
    List<String> heard = new ArrayList<>();
    BuildListener listener = (done, files) -> heard.add(done + "/" + files);
    BuildSchema.run(project.request(), listener);
    assertThat(heard).endsWith("100/100").hasSizeGreaterThan(1).doesNotHaveDuplicates();
  }

  @Test
  void what_cannot_be_meant_is_refused_before_any_work() {
    project.threads = 0;
    assertThatThrownBy(project::request).hasMessage("threads is 0, but must be 1 or more");
    project.threads = 1;
    project.separator = new Separator("/* {path}");
    assertThatThrownBy(project::request)
        .hasMessageStartingWith("separator must be complete SQL")
        .hasMessageContaining("unterminated comment");
    project.separator = new Separator("blok");
    assertThatThrownBy(project::request).hasMessageContaining("no semicolon");
  }
}
