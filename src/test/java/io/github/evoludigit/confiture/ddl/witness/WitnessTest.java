package io.github.evoludigit.confiture.ddl.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.evoludigit.confiture.sql.Script;
import io.github.evoludigit.confiture.sql.Statement;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WitnessTest {

  private static Statement statement(String sql) {
    return Script.of("a.sql", sql.getBytes(StandardCharsets.UTF_8)).statements().get(0);
  }

  private static Testimony testimony(String sql) {
    try (Witness witness = new Witness()) {
      return witness.of(statement(sql));
    }
  }

  private static List<String> claims(String sql) {
    return testimony(sql).claims().stream().map(Claim::spelling).toList();
  }

  static Stream<Arguments> a_tree_tells() {
    return Stream.of(
        arguments(
            "CREATE TABLE s.\"T\" (id serial PRIMARY KEY, a int4[] NOT NULL, b varchar(9) UNIQUE,"
                + " c numeric(5) REFERENCES o (x), d timestamptz(3))",
            List.of(
                "table s.\"T\"",
                "type integer",
                "PRIMARY KEY (id)",
                "type integer[]",
                "type character varying(9)",
                "UNIQUE (b)",
                "type numeric(5,0)",
                "FOREIGN KEY (c) references o(x)",
                "type timestamp(3) with time zone",
                "columns [id, a, b, c, d]",
                "not null",
                "not null",
                "may be null",
                "may be null",
                "may be null")),
        arguments(
            "CREATE TABLE t (a int, b int, CONSTRAINT k PRIMARY KEY (b, a), FOREIGN KEY (a)"
                + " REFERENCES s.u)",
            List.of(
                "table t",
                "type integer",
                "type integer",
                "PRIMARY KEY (b, a)",
                "FOREIGN KEY (a) references s.u",
                "columns [a, b]",
                "not null",
                "not null")),
        arguments(
            "CREATE TABLE t (a int, b int NOT NULL) INHERITS (p)",
            List.of("table t", "type integer", "type integer", "columns [a, b]", "not null")),
        arguments(
            "ALTER TABLE ONLY t ADD CONSTRAINT u UNIQUE (a), ADD COLUMN c char",
            List.of("UNIQUE (a)", "type character(1)")),
        arguments(
            "CREATE INDEX i ON s.t (a, lower(b) DESC, (c), (d + 1))",
            List.of("index i", "on s.t [a, (an expression), c, (an expression)]")),
        arguments(
            "CREATE VIEW v AS WITH c AS (SELECT 1 FROM q) SELECT * FROM c, y.z, pg_catalog.pg_class",
            List.of("view v", "uses [pg_class, q, y.z]")),
        arguments("CREATE TYPE e AS ENUM ('a', 'b''c')", List.of("type e", "labels [a, b'c]")),
        arguments(
            "CREATE TYPE c AS (a int, b text)",
            List.of("type c", "field a integer", "field b text", "columns [a, b]")),
        arguments("CREATE DOMAIN d AS int8", List.of("domain d", "type bigint")),
        arguments(
            "CREATE FUNCTION s.f(a int) RETURNS int LANGUAGE sql AS 'select 1'",
            List.of("function s.f")),
        arguments("CREATE POLICY p ON s.t USING (a > 1)", List.of("policy s.t.p")));
  }

  @ParameterizedTest
  @MethodSource("a_tree_tells")
  void a_tree_tells(String sql, List<String> claims) {
    assertThat(claims(sql)).isEqualTo(claims);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TABLE t (a interval(3))",
        "CREATE TABLE t (a float)",
        "CREATE TABLE t (a nchar(3))",
        "CREATE TABLE t (a \"char\")"
      })
  void of_some_types_nothing_is_sure(String sql) {
    assertThat(claims(sql))
        .contains("columns [a]")
        .noneMatch(claim -> claim.startsWith("type int"));
    assertThat(claims(sql)).noneMatch(claim -> claim.startsWith("type c"));
  }

  @Test
  void nothing_is_sure_of_a_table_with_a_column_twice() {
    assertThat(claims("CREATE TABLE t (a int, a text)")).containsExactly("table t");
  }

  @Test
  void a_statement_that_makes_no_object_tells_nothing() {
    assertThat(testimony("GRANT SELECT ON t TO joe")).isEqualTo(new Testimony(true, List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // What JSqlParser rejects.
        "CREATE TABEL t (a int)",
        "CREATE RULE r AS ON INSERT TO t DO NOTHING",
        // Its tree drops the option.
        "ALTER TABLE t ALTER a SET (n_distinct = 5)",
      })
  void a_tree_without_the_tokens_of_the_statement_is_not_believed(String sql) {
    assertThat(testimony(sql)).isEqualTo(Testimony.UNREAD);
  }

  @Test
  void what_is_too_long_or_too_deep_is_not_asked() {
    String deep =
        "CREATE TABLE t (a int CHECK (" + "(".repeat(60) + "a > 0" + ")".repeat(60) + "))";
    String comment = "CREATE TABLE t (a int /* " + "x".repeat(100_000) + " */)";
    SecondParser none =
        new SecondParser(
            (text, executor, milliseconds) -> {
              throw new AssertionError("asked");
            },
            1);
    try (Witness witness = new Witness(none)) {
      assertThat(witness.of(statement(deep))).isEqualTo(Testimony.UNREAD);
      assertThat(witness.of(statement(comment))).isEqualTo(Testimony.UNREAD);
      assertThat(witness.rejects(comment)).isFalse();
      assertThat(witness.rejects("CREATE TABLE" + "[".repeat(100))).isFalse();
      assertThat(witness.rejects("CREATE TABEL t (a int" + ", b int".repeat(1_200))).isFalse();
    }
  }

  @Test
  void a_parser_that_hangs_is_given_up_and_the_next_question_has_a_thread_of_its_own()
      throws InterruptedException {
    CountDownLatch interrupted = new CountDownLatch(1);
    SecondParser slow =
        new SecondParser(
            (text, executor, milliseconds) -> {
              if (!text.contains("hang")) {
                return CCJSqlParserUtil.parse(text, executor, parser -> {});
              }
              try {
                executor.submit(() -> hang(interrupted)).get(milliseconds, TimeUnit.MILLISECONDS);
                return null;
              } catch (TimeoutException | InterruptedException | ExecutionException e) {
                throw new JSQLParserException(e);
              }
            },
            20);
    try (Witness witness = new Witness(slow)) {
      assertThat(witness.of(statement("CREATE TABLE hang (a int)"))).isEqualTo(Testimony.UNREAD);
      assertThat(witness.rejects("CREATE TABLE hang (a int)")).isFalse();
      assertThat(interrupted.await(1, TimeUnit.MINUTES)).isTrue();
      assertThat(witness.of(statement("CREATE TABLE t (a int)")).read()).isTrue();
    }
  }

  private static void hang(CountDownLatch interrupted) {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      interrupted.countDown();
    }
  }

  @Test
  void no_thread_keeps_the_build_from_ending() {
    SecondParser parser =
        new SecondParser(
            (text, executor, milliseconds) -> {
              try {
                assertThat(executor.submit(() -> Thread.currentThread().isDaemon()).get()).isTrue();
              } catch (InterruptedException | ExecutionException e) {
                throw new JSQLParserException(e);
              }
              return null;
            },
            1);
    assertThat(parser.ask("x").answer()).isEqualTo(SecondParser.Answer.TREE);
    parser.close();
  }

  @Test
  void misspelt_statements_are_rejected_the_first_fifty() {
    try (Witness witness = new Witness()) {
      assertThat(witness.rejects("CREATE TABLE t (a int)")).isFalse();
      for (int i = 1; i < 50; i++) {
        assertThat(witness.rejects("CREATE TABEL t (a int)")).isTrue();
      }
      assertThat(witness.rejects("CREATE TABEL t (a int)")).isFalse();
    }
  }
}
