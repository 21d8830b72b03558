package io.github.evoludigit.confiture.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The files of {@code src/test/resources/refusals}: what the server refuses, we refuse with its
 * code, its message and its place, and nothing else. {@code -Drefusals=session} takes those whose
 * path has that in it.
 */
class RefusalsTest {

  private static final Path FOLDER = Path.of("src/test/resources/refusals");

  @TestFactory
  List<DynamicTest> whatTheServerRefusesIsRefusedWithItsWordsAtItsPlace() throws IOException {
    PostgresServer.forTest();
    String filter = System.getProperty("refusals", "");
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".sql") && file.toString().contains(filter))
          .sorted()
          .map(file -> DynamicTest.dynamicTest(FOLDER.relativize(file).toString(), () -> run(file)))
          .toList();
    }
  }

  private static void run(Path file) throws Exception {
    try {
      assertThat(String.join("\n", RefusalFile.read(file).disagreements())).isEmpty();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
