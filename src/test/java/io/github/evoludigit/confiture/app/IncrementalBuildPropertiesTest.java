package io.github.evoludigit.confiture.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evoludigit.confiture.source.FileOrder;
import io.github.evoludigit.confiture.source.Separator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever happens to files between builds, an incremental build has the outputs and says the same
 * as one that reads everything. {@code -Drounds=1000} for more rounds than a usual run has.
 */
class IncrementalBuildPropertiesTest {

  private static final int STEPS = 5;

  private static final List<String> DIRECTORIES = List.of("", "10_tables/", "20_views/été/");

  /** A file as it was at some time, its times included, under a name that no build takes. */
  private record Copy(Path original, Path copy) {}

  @TempDir Path directory;
  private SourceTreeFixture project;
  private Random random;
  private final List<Copy> copies = new ArrayList<>();
  private int made;

  static IntStream rounds() {
    return IntStream.rangeClosed(1, Integer.getInteger("rounds", 30));
  }

  @ParameterizedTest
  @MethodSource("rounds")
  void an_incremental_build_is_a_full_build(int round) throws IOException {
    random = new Random(round);
    project = new SourceTreeFixture(directory);
    project.strictness = Strictness.LENIENT;
    project.threads = 1 + random.nextInt(3);
    project.order = pick(List.of(FileOrder.PATH, FileOrder.PATH, FileOrder.DEPENDENCIES));
    for (int i = 3 + random.nextInt(12); i > 0; i--) {
      add();
    }
    for (int step = 0; step < STEPS; step++) {
      if (random.nextInt(3) > 0) {
        // As most builds: some time after the last change.
        Clock.tick(directory.resolve("target"));
      }
      assertSameAsFullBuild();
      for (int i = random.nextInt(4); i > 0; i--) {
        change();
      }
    }
    assertSameAsFullBuild();
  }

  private void assertSameAsFullBuild() throws IOException {
    BuildOutcome incremental = project.build();
    project.incremental = false;
    project.output = "full";
    BuildOutcome full = project.build();
    project.incremental = true;
    project.output = "target";
    assertThat(incremental.manifest()).isEqualTo(full.manifest());
    assertThat(incremental.files()).isEqualTo(full.files());
    assertThat(incremental.errors()).isEqualTo(full.errors());
    assertThat(incremental.warnings()).isEqualTo(full.warnings());
    for (String output : List.of("schema.sql", "manifest.json", "schema.sha256")) {
      assertThat(directory.resolve("target").resolve(output))
          .as(output)
          .hasSameBinaryContentAs(directory.resolve("full").resolve(output));
    }
  }

  private void change() throws IOException {
    switch (random.nextInt(14)) {
      case 0 -> add();
      case 1 -> Files.writeString(pick(), text());
      case 2 -> touch();
      case 3 -> replace();
      case 4 -> rename();
      case 5 -> swap();
      case 6 -> Files.delete(pick());
      case 7 -> keepCopy();
      case 8 -> restore();
      case 9 -> sameSizeAndTime();
      case 10 -> spoil("schema.sql");
      case 11 -> spoil(pick(List.of("manifest.json", "schema.sha256", "build.kept")));
      case 12 -> Files.deleteIfExists(target(pick(List.of("schema.sql", "build.kept"))));
      default -> reconfigure();
    }
    if (files().isEmpty()) {
      add();
    }
  }

  private void add() throws IOException {
    Path file =
        directory.resolve("db/schema/" + pick(DIRECTORIES) + random.nextInt(30) + "_" + made++ % 7);
    Files.createDirectories(file.getParent());
    Files.writeString(file.resolveSibling(file.getFileName() + ".sql"), text());
  }

  /** Texts of few sizes, so that many have the same; some of them are wrong. */
  private String text() {
    String name = Character.toString('a' + random.nextInt(26));
    return switch (random.nextInt(7)) {
      case 0 -> "CREATE TABLE " + name + " (id integer)";
      case 1 -> "\ufeffSELECT '" + name + "';\r\nSELECT 1;\r\n";
      case 2 -> "\\echo " + name + "\n";
      case 3 -> "SELECT '" + name;
      case 4 -> ("-- " + name + "\n").repeat(1 + random.nextInt(3_000));
      case 5 -> "";
      default -> "SELECT '" + name + "';\n";
    };
  }

  private void touch() throws IOException {
    long millis = System.currentTimeMillis() + random.nextInt(7_200_000) - 3_600_000;
    Files.setLastModifiedTime(
        pick(), FileTime.fromMillis(random.nextBoolean() ? millis : millis / 1000 * 1000));
  }

  private void replace() throws IOException {
    Path other = Files.writeString(directory.resolve("other"), text());
    Path file = pick();
    if (random.nextBoolean()) {
      Files.setLastModifiedTime(other, Files.getLastModifiedTime(file));
    }
    Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private void rename() throws IOException {
    Path file = pick();
    Files.move(
        file,
        file.resolveSibling(random.nextInt(30) + "_r.sql"),
        StandardCopyOption.REPLACE_EXISTING);
  }

  private void swap() throws IOException {
    Path one = pick();
    Path other = pick();
    if (!one.equals(other)) {
      Path aside = Files.move(one, directory.resolve("aside"));
      Files.move(other, one);
      Files.move(aside, other);
    }
  }

  private void keepCopy() throws IOException {
    Path file = pick();
    Path copy = directory.resolve("copy" + copies.size());
    copies.add(new Copy(file, Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES)));
  }

  private void restore() throws IOException {
    if (!copies.isEmpty()) {
      Copy copy = copies.get(random.nextInt(copies.size()));
      Files.copy(
          copy.copy(),
          copy.original(),
          StandardCopyOption.COPY_ATTRIBUTES,
          StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Only a system that says when a file was changed can notice this. */
  private void sameSizeAndTime() throws IOException {
    if (Files.getFileStore(directory).supportsFileAttributeView("unix")) {
      Path file = pick();
      FileTime before = Files.getLastModifiedTime(file);
      byte[] text = Files.readAllBytes(file);
      for (int i = 0; i < text.length; i++) {
        text[i] = text[i] >= 'a' && text[i] < 'z' ? (byte) (text[i] + 1) : text[i];
      }
      Files.write(file, text);
      Files.setLastModifiedTime(file, before);
    }
  }

  /** Other bytes, as many as before or fewer, under the time from before. */
  private void spoil(String output) throws IOException {
    Path file = target(output);
    if (Files.exists(file)) {
      FileTime before = Files.getLastModifiedTime(file);
      byte[] bytes = Files.readAllBytes(file);
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(7));
      int length = random.nextBoolean() ? bytes.length : random.nextInt(bytes.length);
      Files.write(file, java.util.Arrays.copyOf(bytes, length));
      Files.setLastModifiedTime(file, before);
    }
  }

  private void reconfigure() {
    switch (random.nextInt(3)) {
      case 0 -> project.separator = pick(List.of(Separator.LINE, Separator.NONE));
      case 1 ->
          project.encoding = pick(List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1));
      default -> project.excludes = pick(List.of(List.<String>of(), List.of("**/1*.sql")));
    }
  }

  private Path target(String output) {
    return directory.resolve("target").resolve(output);
  }

  private Path pick() throws IOException {
    List<Path> files = files();
    if (files.isEmpty()) {
      add();
      files = files();
    }
    return pick(files);
  }

  private <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(directory.resolve("db/schema"))) {
      return files.filter(file -> file.toString().endsWith(".sql")).sorted().toList();
    }
  }
}
