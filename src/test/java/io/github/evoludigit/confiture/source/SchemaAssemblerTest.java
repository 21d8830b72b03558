package io.github.evoludigit.confiture.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.evoludigit.confiture.text.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What happens to a source tree between the moment it is listed and the moment it is read. */
class SchemaAssemblerTest {

  @TempDir Path directory;
  private ExecutorService executor;

  @BeforeEach
  void workers() {
    executor = Executors.newFixedThreadPool(2);
  }

  @AfterEach
  void noWorkers() {
    executor.shutdownNow();
  }

  @Test
  void a_file_that_vanishes_is_a_problem() throws IOException {
    List<SourceFile> files = list("SELECT 1;\n", "SELECT 2;\n");
    Files.delete(directory.resolve(files.get(1).name()));
    try (StagedSchema schema = assemble(files, (file, text, from, to) -> List.of())) {
      assertThat(schema.problems())
          .extracting(Problem::toString)
          .containsExactly(
              "db/1.sql: this file disappeared while the schema was built; build again when"
                  + " nothing changes the source tree");
      assertThat(schema.manifest()).isEmpty();
    }
    assertThat(directory.resolve("target")).isEmptyDirectory();
  }

  @Test
  void a_file_that_changed_since_it_was_listed_is_read_as_it_is_now() throws IOException {
    List<SourceFile> files = list("SELECT 1;\n");
    Files.writeString(directory.resolve(files.get(0).name()), "SELECT 'longer than before';\n");
    try (StagedSchema schema = assemble(files, (file, text, from, to) -> List.of())) {
      assertThat(schema.problems()).isEmpty();
      assertThat(schema.manifest().orElseThrow().files())
          .extracting(SourceEntry::size)
          .containsExactly(29L);
    }
  }

  @Test
  void a_file_that_turned_into_a_directory_is_a_problem() throws IOException {
    List<SourceFile> files = list("SELECT 1;\n");
    Files.delete(directory.resolve(files.get(0).name()));
    Files.createDirectory(directory.resolve(files.get(0).name()));
    try (StagedSchema schema = assemble(files, (file, text, from, to) -> List.of())) {
      assertThat(schema.problems()).extracting(Problem::code).containsExactly("unreadable");
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void a_file_that_is_never_as_long_as_it_says_is_a_problem() throws IOException {
    Path restless = Path.of("/proc/self/status");
    List<SourceFile> files =
        List.of(new DiskFile(restless, "status.sql", new FileState(0, 0, 0, 0)));
    try (StagedSchema schema = assemble(files, (file, text, from, to) -> List.of())) {
      assertThat(schema.problems())
          .extracting(Problem::toString)
          .containsExactly(
              "status.sql: this file changes while it is read; build again when nothing writes to"
                  + " it");
    }
  }

  @Test
  void a_check_that_fails_stops_the_build_and_leaves_nothing() {
    List<SourceFile> files = list("SELECT 1;\n");
    assertThatThrownBy(
            () ->
                assemble(
                    files,
                    (file, text, from, to) -> {
                      throw new IllegalStateException("broken check");
                    }))
        .hasMessage("broken check");
    assertThat(directory.resolve("target")).isEmptyDirectory();
  }

  @Test
  void a_schema_that_is_not_committed_leaves_nothing() throws IOException {
    List<SourceFile> files = list("SELECT 1;\n");
    assemble(files, (file, text, from, to) -> List.of()).close();
    assertThat(directory.resolve("target")).isEmptyDirectory();
  }

  private List<SourceFile> list(String... texts) {
    try {
      Files.createDirectories(directory.resolve("db"));
      for (int i = 0; i < texts.length; i++) {
        Files.writeString(directory.resolve("db/" + i + ".sql"), texts[i]);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    SourceTree tree =
        new SourceTree(
            directory,
            List.of(Path.of("db")),
            List.of(),
            List.of("**/*.sql"),
            List.of(),
            FileOrder.PATH);
    return SourceFinder.find(tree, executor, file -> {}).files();
  }

  private StagedSchema assemble(List<SourceFile> files, SourceCheck check) {
    SchemaAssembler.Settings settings =
        new SchemaAssembler.Settings(
            "test", Separator.LINE, StandardCharsets.UTF_8, check, directory.resolve("target"));
    return SchemaAssembler.assemble(
        new SourceListing(files, List.of()),
        FileOrder.PATH,
        settings,
        executor,
        2,
        BuildListener.SILENT);
  }
}
