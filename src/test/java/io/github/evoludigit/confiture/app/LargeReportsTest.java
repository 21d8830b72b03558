package io.github.evoludigit.confiture.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evoludigit.confiture.report.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * All reports together cost what they show. The time is far above what they take, and far below
 * what each word compared with each other one would.
 */
@Timeout(60)
class LargeReportsTest {

  /** A megabyte by {@code -Dreports.size=1000000}. */
  private static final int SIZE = Integer.getInteger("reports.size", 50_000);

  /** How many bytes all reports may have for each of both sides: the definitions, and marks. */
  private static final int MOST = 150;

  @TempDir Path directory;

  static Stream<Arguments> bodies() {
    int words = SIZE / 8;
    return Stream.of(
        Arguments.of("one line", words, words),
        Arguments.of("lines of 25 words", words, 25),
        Arguments.of("lines of one word", words, 1));
  }

  private static String body(int words, int perLine, String everyTenth) {
    String text =
        IntStream.range(0, words)
            .mapToObj(i -> (i % 10 == 3 ? everyTenth : "w") + i + (i % perLine == 0 ? "\n" : " "))
            .collect(Collectors.joining());
    return "CREATE FUNCTION f() RETURNS text LANGUAGE plpython3u AS $$" + text + "$$;\n";
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bodies")
  void a_body_with_changes_all_over_costs_its_length(String what, int words, int perLine)
      throws IOException {
    reports(body(words, perLine, "old"), body(words, perLine, "new"));
  }

  @ParameterizedTest
  @MethodSource("statements")
  void many_changes_cost_their_number(String oldStatement, String newStatement) throws IOException {
    int times = SIZE / oldStatement.length();
    reports(repeated(oldStatement, times), repeated(newStatement, times));
  }

  static Stream<Arguments> statements() {
    return Stream.of(
        Arguments.of(
            "CREATE TABLE t%d (id integer, name text, note text DEFAULT 'a b c');\n",
            "CREATE TABLE t%d (id bigint, name text, note text DEFAULT 'a d c');\n"),
        Arguments.of(
            "CREATE FUNCTION f%d() RETURNS text LANGUAGE plpython3u AS $$ return 1 $$;\n",
            "CREATE FUNCTION f%d() RETURNS text LANGUAGE plpython3u AS $$ return 2 $$;\n"),
        Arguments.of("CREATE VIEW v%d AS SELECT 1 AS a, 2 AS b;\n", "SELECT 1; -- not %d\n"));
  }

  private static String repeated(String statement, int times) {
    return IntStream.range(0, times).mapToObj(statement::formatted).collect(Collectors.joining());
  }

  private void reports(String oldSql, String newSql) throws IOException {
    SourceTreeFixture project =
        new SourceTreeFixture(directory)
            .file("db/baseline.sql", oldSql)
            .file("db/schema/a.sql", newSql);
    assertThat(project.verify().outcome()).isEqualTo(Outcome.DRIFT);
    try (Stream<Path> files = Files.list(directory.resolve("target"))) {
      long bytes = files.mapToLong(file -> file.toFile().length()).sum();
      assertThat(bytes).isLessThan((long) MOST * (oldSql.length() + newSql.length()));
    }
  }
}
