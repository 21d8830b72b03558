package io.github.evoludigit.confiture.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evoludigit.confiture.report.DriftReport;
import io.github.evoludigit.confiture.report.Outcome;
import io.github.evoludigit.confiture.text.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is nested deeply, or hangs in one long chain, ends no use case with an error of Java. */
@Timeout(120)
class NestedSchemaTest {

  /** More of them by {@code mvn verify -Pfuzz}. */
  private static final int LEVELS = Integer.getInteger("fuzz.levels", 100);

  private static final long SMALL_STACK = 128 << 10;

  private static final String VIEW = "CREATE VIEW v%d AS SELECT a FROM v%d;";

  private static final String ADDED = "CREATE TABLE added (a integer);\n";

  @TempDir Path directory;

  static Stream<Arguments> schemas() {
    return Stream.of(
        Arguments.of("views of views", chain("CREATE TABLE v0 (a integer);", VIEW)),
        Arguments.of(
            "functions that call each other",
            chain(
                "CREATE FUNCTION f0() RETURNS integer RETURN 1;",
                "CREATE FUNCTION f%d() RETURNS integer RETURN f%d();")),
        Arguments.of(
            "heirs of heirs",
            chain("CREATE TABLE t0 (a integer);", "CREATE TABLE t%d () INHERITS (t%d);")),
        Arguments.of(
            "partitions of partitions",
            chain(
                "CREATE TABLE t0 (a integer) PARTITION BY LIST (a);",
                "CREATE TABLE t%d PARTITION OF t%d FOR VALUES IN (1) PARTITION BY LIST (a);")),
        Arguments.of(
            "types of types",
            chain("CREATE TYPE t0 AS (a integer);", "CREATE TYPE t%d AS (a t%d);")),
        Arguments.of(
            "tables that refer to each other",
            chain(
                "CREATE TABLE t0 (a integer PRIMARY KEY);",
                "CREATE TABLE t%d (a integer PRIMARY KEY REFERENCES t%d);")),
        Arguments.of(
            "parentheses",
            "CREATE TABLE t (a integer CHECK (" + nested("(", "a > 1", ")") + "));\n"),
        Arguments.of(
            "queries of queries",
            "CREATE VIEW v AS " + nested("SELECT * FROM (", "SELECT 1 AS a", ") x") + ";\n"),
        Arguments.of(
            "blocks of blocks",
            "CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ BEGIN "
                + nested("IF true THEN ", "PERFORM 1; ", "END IF; ")
                + "END $$;\n"),
        Arguments.of("comments of comments", nested("/* ", "x", " */") + "SELECT 1;\n"));
  }

  private static String chain(String first, String next) {
    IntFunction<String> level = i -> next.formatted(i, i - 1);
    return IntStream.rangeClosed(1, LEVELS)
        .mapToObj(level)
        .collect(Collectors.joining("\n", first + '\n', "\n"));
  }

  private static String nested(String open, String inner, String close) {
    return open.repeat(20 * LEVELS) + inner + close.repeat(20 * LEVELS);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("schemas")
  void no_use_case_ends_with_an_error(String what, String sql) throws Exception {
    SourceTreeFixture project = new SourceTreeFixture(directory).file("db/schema/a.sql", sql);
    project.threads = 1;
    List<Problem> problems = new ArrayList<>();
    problems.addAll(inSmallStack(project::build).errors());
    problems.addAll(inSmallStack(project::checked).report().errors());
    problems.addAll(inSmallStack(project::accept).errors());
    problems.addAll(judged(inSmallStack(project::verify), Outcome.NO_DRIFT));

    project.file("db/schema/a.sql", sql.replace("integer", "bigint").replace(" 1", " 2") + ADDED);
    problems.addAll(judged(inSmallStack(project::verify), Outcome.DRIFT));
    problems.addAll(inSmallStack(project::planned).errors());
    project.file("db/schema/a.sql", ADDED);
    problems.addAll(judged(inSmallStack(project::verify), Outcome.DRIFT));
    problems.addAll(inSmallStack(project::accept).errors());

    assertThat(problems)
        .allMatch(each -> each.code().equals("nested-too-deeply"))
        .allMatch(each -> !each.location().file().isEmpty());
  }

  private static List<Problem> judged(DriftReport report, Outcome expected) {
    if (report.errors().isEmpty()) {
      assertThat(report.outcome()).isEqualTo(expected);
    }
    return report.errors();
  }

  private static <T> T inSmallStack(Callable<T> work) throws Exception {
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = new Thread(null, task, "small-stack", SMALL_STACK);
    thread.start();
    try {
      return task.get();
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    }
  }
}
