package io.github.evoludigit.confiture.ddl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.diff.Change;
import io.github.evoludigit.confiture.sql.Script;
import io.github.evoludigit.confiture.sql.StatementScanner;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.text.Location;
import io.github.evoludigit.confiture.text.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is given to it, the engine neither hangs nor breaks nor says that nothing changed. */
class BadInputTest {

  private static final Duration LONGEST = Duration.ofMinutes(2);

  /** More of them by {@code mvn verify -Pfuzz}, with {@code -Dfuzz.seed} others. */
  static final int ROUNDS = Integer.getInteger("fuzz.rounds", 150);

  static final long SEED = Long.getLong("fuzz.seed", 20_261_123);

  private static List<Change> changes(String oldSql, String newSql) {
    return assertTimeoutPreemptively(LONGEST, () -> SchemaSample.changes(oldSql, newSql));
  }

  @ParameterizedTest
  @ValueSource(strings = {"CHECK (%s a > 0 %s)", "DEFAULT %s 1 %s"})
  void nested_parentheses_are_compared(String clause) {
    String deep =
        "CREATE TABLE t (a integer "
            + clause.formatted("(".repeat(10_000), ")".repeat(10_000))
            + ");";

    assertThat(changes(deep, deep)).isEmpty();
    assertThat(changes(deep, deep.replace(" a > 0", " a > 1").replace(" 1 ", " 2 "))).isNotEmpty();
  }

  @Test
  void a_nul_in_a_string_is_no_bit_string() {
    String sql = "CREATE TABLE t (a text CHECK (a IN ('b', '%s')) DEFAULT '%<s');";

    assertThat(changes(sql.formatted("\0"), sql.formatted("\0"))).isEmpty();
    assertThat(changes(sql.formatted("\0"), sql.formatted("\0c"))).isNotEmpty();
  }

  @Test
  void a_million_signs_are_a_million_operators() {
    byte[] signs = "+".repeat(1_000_000).getBytes(StandardCharsets.UTF_8);
    StatementScanner scanner = new StatementScanner(signs, 0, signs.length);

    int operators =
        assertTimeoutPreemptively(
            LONGEST,
            () -> {
              int count = 0;
              while (scanner.next() == TokenKind.OPERATOR) {
                count++;
              }
              return count;
            });

    assertThat(operators).isEqualTo(1_000_000);
  }

  @Test
  void a_query_of_ten_thousand_nested_queries_is_compared() {
    String deep =
        "CREATE VIEW v AS "
            + "SELECT * FROM (".repeat(10_000)
            + "SELECT 1 AS a"
            + ") x".repeat(10_000);

    assertThat(changes(deep, deep)).isEmpty();
    assertThat(changes(deep, deep.replace("SELECT 1", "SELECT 2"))).isNotEmpty();
  }

  @Test
  void a_body_of_five_megabytes_is_compared_to_its_last_character() {
    String body = "x".repeat(5_000_000);
    String function = "CREATE FUNCTION f() RETURNS text LANGUAGE plpgsql AS $$%s$$;";

    assertThat(changes(function.formatted(body), function.formatted(body))).isEmpty();
    assertThat(changes(function.formatted(body), function.formatted(body + " ")))
        .extracting(Change::toString)
        .containsExactly("~ function public.f()");
  }

  @Test
  void a_table_of_twenty_thousand_columns_is_compared() {
    StringBuilder table = new StringBuilder("CREATE TABLE t (first integer");
    for (int i = 0; i < 20_000; i++) {
      table.append(",\n c").append(i).append(" integer DEFAULT ").append(i).append(" NOT NULL");
    }
    String sql = table + ");";

    assertThat(changes(sql, sql.replace("c777 integer", "c777 bigint")))
        .extracting(Change::toString)
        .containsExactly("~ column public.t.c777");
  }

  @Test
  @Timeout(60)
  void a_line_of_twenty_thousand_columns_with_constraints_is_compared() {
    StringBuilder table = new StringBuilder("CREATE TABLE t (first integer");
    for (int i = 0; i < 20_000; i++) {
      table.append(", c").append(i).append(" integer DEFAULT 1 CHECK (c").append(i).append(" > 0)");
    }
    String sql = table + ");";

    assertThat(changes(sql, sql.replace("c777 > 0", "c777 > 1")))
        .extracting(Change::toString)
        .containsExactly("~ constraint public.t.t_c777_check");
    assertThat(changes("CREATE TABLE t (first integer);", sql)).hasSize(40_000);
  }

  @Test
  void a_misspelt_statement_is_named_with_its_place_and_compared_by_its_tokens() {
    String sql = "CREATE TABLE a (id integer);\nCREATE TABEL b (\n  id integer);\n";
    Script script = Script.of("db/b.sql", sql.getBytes(StandardCharsets.UTF_8));

    SchemaReading reading = new SchemaReader(ReadingOptions.DEFAULT).read(script);

    assertThat(reading.count(Treatment.DEFINITION)).isOne();
    assertThat(reading.problems())
        .extracting(Problem::code, Problem::location)
        .containsExactly(tuple("not-understood", new Location("db/b.sql", 2, 8)));
    assertThat(changes(sql, sql.replace("id integer);\nCREATE TABEL", "id integer);CREATE  tabel")))
        .isEmpty();
    assertThat(changes(sql, sql.replace("TABEL b", "TABEL c"))).isNotEmpty();
  }

  @Test
  void a_command_to_psql_within_a_statement_is_no_part_of_it() {
    String sql = "CREATE TABLE a (id\n integer);\n";
    String with = sql.replace("\n integer", "\n\\unrestrict a\n integer");

    assertThat(changes(sql, with)).isEmpty();
    assertThat(SchemaSample.changesOfPart(sql, with)).isEmpty();
  }

  @Test
  void an_object_that_is_defined_twice_is_named_with_both_places() {
    String sql = "CREATE TABLE a (id integer);\n\nCREATE TABLE a (id bigint);\n";
    Script script = Script.of("db/a.sql", sql.getBytes(StandardCharsets.UTF_8));

    SchemaReading reading = new SchemaReader(ReadingOptions.DEFAULT).read(script);

    assertThat(reading.problems())
        .extracting(Problem::toString)
        .containsExactly(
            "db/a.sql:3:1: table public.a is defined here and at db/a.sql:1:1; remove one of the"
                + " two; the later one is compared");
  }

  @Test
  void broken_text_is_read_to_its_end_and_equal_only_to_itself() {
    String sound = SchemaSample.script(SchemaSample.statements(2));
    Random random = new Random(SEED);
    for (int round = 0; round < ROUNDS; round++) {
      String broken = broken(sound, random);
      String brokenOnce = broken;

      List<Change> changes = changes(sound, broken);

      assertThat(changes(broken, brokenOnce)).as(broken).isEmpty();
      assertThat(SchemaSample.changesOfPart(sound, broken)).as(broken).isEqualTo(changes);
    }
  }

  /** Takes away, doubles, moves or replaces a part of a text. */
  static String broken(String text, Random random) {
    StringBuilder broken = new StringBuilder(text);
    int times = 1 + random.nextInt(3);
    for (int i = 0; i < times; i++) {
      int from = random.nextInt(broken.length());
      int to = Math.min(broken.length(), from + 1 + random.nextInt(40));
      String part = broken.substring(from, to);
      switch (random.nextInt(5)) {
        case 0 -> broken.delete(from, to);
        case 1 -> broken.insert(from, part);
        case 2 -> broken.insert(random.nextInt(broken.length()), part);
        case 3 -> broken.setCharAt(from, "();,'\"$.:-/*\\[]\0é".charAt(random.nextInt(17)));
        default ->
            broken.insert(
                from, List.of(" AS ", " (", "$$", " --", " NOT ", ";").get(random.nextInt(6)));
      }
    }
    return broken.toString();
  }
}
