package io.github.evoludigit.confiture.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evoludigit.confiture.source.FileOrder;
import io.github.evoludigit.confiture.source.Separator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read by a build after another. */
class IncrementalBuildTest {

  @TempDir Path directory;
  private SourceTreeFixture project;

  @BeforeEach
  void three_files() throws IOException {
    project =
        new SourceTreeFixture(directory)
            .file("db/schema/a.sql", "CREATE TABLE a (id integer);\n")
            .file("db/schema/b.sql", "CREATE TABLE b (id integer);")
            .file("db/schema/c.sql", "\\echo c\nCREATE TABLE c (id integer);\r\n");
    Clock.tick(directory);
  }

  @Test
  void nothing_is_read_or_written_when_nothing_has_changed() throws IOException {
    BuildOutcome first = project.build();
    assertThat(first.read()).isEqualTo(3);
    assertThat(first.warnings()).hasSize(1);
    List<Path> outputs = outputs();
    List<Object> keys = keys(outputs);

    BuildOutcome second = project.build();

    assertThat(second.read()).isZero();
    assertThat(second.manifest()).isEqualTo(first.manifest());
    assertThat(second.warnings()).isEqualTo(first.warnings());
    assertThat(second.files()).isEqualTo(first.files());
    assertThat(outputs()).isEqualTo(outputs);
    assertThat(keys(outputs)).isEqualTo(keys);
  }

  @Test
  void only_what_has_changed_is_read() {
    project.build();
    project.file("db/schema/b.sql", "CREATE TABLE b (name text);\n");

    assertThat(project.build().read()).isEqualTo(1);
    assertThat(project.schema())
        .isEqualTo(
            """

            -- File: db/schema/a.sql
            CREATE TABLE a (id integer);

            -- File: db/schema/b.sql
            CREATE TABLE b (name text);

            -- File: db/schema/c.sql
            \\echo c
            CREATE TABLE c (id integer);
            """);
    assertThat(project.build().warnings()).hasSize(1);
  }

  @Test
  void the_same_size_and_time_do_not_make_the_same_file() throws IOException {
    project.build();
    Path a = directory.resolve("db/schema/a.sql");
    FileTime before = Files.getLastModifiedTime(a);
    Path other = Files.writeString(directory.resolve("other"), "CREATE TABLE z (id integer);\n");
    Files.setLastModifiedTime(other, before);
    Files.delete(a);
    Files.move(other, a);

    assertThat(project.schema()).contains("CREATE TABLE z");
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void a_time_that_is_set_back_hides_nothing() throws IOException {
    project.build();
    Path a = directory.resolve("db/schema/a.sql");
    FileTime before = Files.getLastModifiedTime(a);
    Files.writeString(a, "CREATE TABLE z (id integer);\n");
    Files.setLastModifiedTime(a, before);

    assertThat(project.schema()).contains("CREATE TABLE z");
  }

  @Test
  void what_was_changed_as_late_as_it_was_read_is_read_again() throws IOException {
    Path a = directory.resolve("db/schema/a.sql");
    Files.setLastModifiedTime(a, FileTime.from(Instant.now().plus(Duration.ofHours(1))));
    project.build();

    assertThat(project.build().read()).isEqualTo(1);
    assertThat(project.build().read()).isEqualTo(1);
  }

  @Test
  void files_that_come_go_and_change_places_are_noticed() throws IOException {
    project.build();
    project.file("db/schema/ab.sql", "CREATE TABLE ab (id integer);\n");
    assertThat(project.build().read()).isEqualTo(1);
    Files.delete(directory.resolve("db/schema/a.sql"));
    Clock.tick(directory);
    project.build();
    assertThat(project.build().read()).isZero();
    assertThat(project.schema()).doesNotContain("TABLE a ").contains("TABLE ab ");
    Files.move(directory.resolve("db/schema/ab.sql"), directory.resolve("db/schema/d.sql"));
    assertThat(project.schema())
        .endsWith("-- File: db/schema/d.sql\nCREATE TABLE ab (id integer);\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"schema.sql", "manifest.json", "schema.sha256"})
  void outputs_that_somebody_changed_are_made_again(String output) throws IOException {
    project.build();
    Path file = directory.resolve("target").resolve(output);
    String text = Files.readString(file);
    FileTime before = Files.getLastModifiedTime(file);
    Files.writeString(file, text.substring(0, text.length() - 2) + "x\n");
    Files.setLastModifiedTime(file, before);

    assertThat(project.build().read()).isEqualTo(3);
    assertThat(file).hasContent(text);
    Files.delete(file);
    assertThat(project.build().read()).isEqualTo(3);
    assertThat(file).hasContent(text);
  }

  @Test
  void a_record_that_is_none_is_no_harm() throws IOException {
    project.build();
    Path record = directory.resolve("target/build.kept");
    byte[] bytes = Files.readAllBytes(record);
    for (int length : List.of(0, 1, 7, 8, 9, bytes.length / 2, bytes.length - 1)) {
      Files.write(record, java.util.Arrays.copyOf(bytes, length));
      assertThat(project.build().read()).as("of %d bytes", length).isEqualTo(3);
      assertThat(project.build().read()).isZero();
    }
    for (int at = 0; at < bytes.length; at += 7) {
      byte[] other = bytes.clone();
      other[at] ^= 1;
      Files.write(record, other);
      assertThat(project.build().read()).as("another byte at %d", at).isEqualTo(3);
    }
    Files.delete(record);
    assertThat(project.build().read()).isEqualTo(3);
  }

  @Test
  void another_version_or_configuration_reads_everything() {
    project.build();
    assertReadsAll(() -> project.tool = "2");
    assertReadsAll(() -> project.separator = Separator.BLOCK);
    assertReadsAll(() -> project.encoding = StandardCharsets.ISO_8859_1);
    assertReadsAll(() -> project.strictness = Strictness.LENIENT);
    assertReadsAll(() -> project.order = FileOrder.NATURAL);
    assertReadsAll(() -> project.includes = List.of("**/*.sql", "*.ddl"));
    assertReadsAll(() -> project.excludes = List.of("*.ddl"));
    project.threads = 1;
    assertThat(project.build().read()).isZero();
  }

  private void assertReadsAll(Runnable change) {
    change.run();
    assertThat(project.build().read()).isEqualTo(3);
    assertThat(project.build().read()).isZero();
  }

  @Test
  void switched_off_everything_is_read_and_nothing_kept() {
    project.build();
    project.incremental = false;
    assertThat(project.build().read()).isEqualTo(3);
    assertThat(directory.resolve("target/build.kept")).doesNotExist();
    assertThat(project.build().read()).isEqualTo(3);
  }

  @Test
  void what_stopped_a_build_is_found_again() {
    project.build();
    project.file("db/schema/b.sql", "SELECT 'open");
    List<String> errors = project.errors();
    assertThat(errors).hasSize(1);
    assertThat(project.errors()).isEqualTo(errors);
    project.file("db/schema/b.sql", "CREATE TABLE b (id integer);");
    assertThat(project.errors()).isEmpty();
  }

  @Test
  void files_in_the_order_of_dependencies_stand_too() {
    project.order = FileOrder.DEPENDENCIES;
    project.file("db/schema/c.sql", "CREATE TABLE c (id integer);\n");
    project.file("db/schema/a.sql", "CREATE VIEW a AS SELECT * FROM c;\n");
    Clock.tick(directory);
    BuildOutcome first = project.build();
    BuildOutcome second = project.build();
    assertThat(second.read()).isZero();
    assertThat(second.files()).isEqualTo(first.files());
    assertThat(second.manifest()).isEqualTo(first.manifest());
    project.file("db/schema/a.sql", "CREATE VIEW a AS SELECT * FROM b;\n");
    assertThat(project.build().manifest().orElseThrow().files())
        .extracting(file -> file.path())
        .containsExactly("db/schema/b.sql", "db/schema/a.sql", "db/schema/c.sql");
  }

  @Test
  void what_a_killed_build_left_is_removed_and_what_another_writes_is_not() throws Exception {
    project.build();
    Path left = Files.writeString(directory.resolve("target/.schema.sql.1f.tmp"), "-- half");
    Path foreign = Files.writeString(directory.resolve("target/.notes.tmp"), "mine");
    assertThat(project.build().read()).isZero();
    assertThat(left).doesNotExist();
    assertThat(foreign).exists();
  }

  private List<Path> outputs() throws IOException {
    try (var files = Files.list(directory.resolve("target"))) {
      return files.sorted().toList();
    }
  }

  /** What tells files from others that replaced them, or were written again. */
  private static List<Object> keys(List<Path> files) throws IOException {
    List<Object> keys = new java.util.ArrayList<>();
    for (Path file : files) {
      keys.add(
          Files.readAttributes(file, java.nio.file.attribute.BasicFileAttributes.class).fileKey());
      keys.add(Files.getLastModifiedTime(file));
    }
    return keys;
  }

  @Test
  void what_another_run_has_built_stands_until_something_changes() throws IOException {
    assertThat(BuildSchema.standing(project.request())).isEmpty();
    BuildOutcome built = project.build();
    BuildOutcome standing = BuildSchema.standing(project.request()).orElseThrow();
    assertThat(standing.manifest()).isEqualTo(built.manifest());
    assertThat(standing.files()).isEqualTo(built.files());
    project.file("target/schema.sha256", "another");
    assertThat(BuildSchema.standing(project.request())).isEmpty();
    project.build();
    assertThat(BuildSchema.standing(project.request())).isPresent();
    project.separator = Separator.NONE;
    assertThat(BuildSchema.standing(project.request())).isEmpty();
  }
}
