package io.github.evoludigit.confiture.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * A dump of a body after {@code BEGIN ATOMIC} names the columns of its queries by the casts that it
 * adds; the server that judges cases prints both names, and takes that for a difference.
 */
class SqlBodyNamesTest {

  private static boolean same(String written, String printed) {
    String function =
        "CREATE FUNCTION f(int) RETURNS TABLE (x int, y text) LANGUAGE sql BEGIN ATOMIC %s; END;";
    return SchemaSample.changes(function.formatted(written), function.formatted(printed)).isEmpty();
  }

  @Test
  void what_columns_of_a_query_are_called_is_no_difference() {
    assertThat(same("SELECT 1, 'a'", "SELECT 1, 'a'::text")).isTrue();
    assertThat(same("SELECT 1 AS one, 'a'", "SELECT 1, 'a'::text AS text")).isTrue();
    assertThat(
            same(
                "SELECT 1 AS a, 'b' AS b UNION SELECT 2, 'c' ORDER BY a",
                "SELECT 1, 'b'::text UNION SELECT 2, 'c'::text ORDER BY 1"))
        .isTrue();
  }

  @Test
  void what_a_query_returns_and_in_which_order_is_one() {
    assertThat(same("SELECT 1, 'a'", "SELECT 1, 'b'")).isFalse();
    assertThat(same("SELECT 1 AS a, 'b' ORDER BY a", "SELECT 1, 'b' AS a ORDER BY a")).isFalse();
    assertThat(
            same(
                "SELECT s.one, 'a' FROM (SELECT 1 AS one, 2 AS two) AS s",
                "SELECT s.one, 'a' FROM (SELECT 2 AS two, 1 AS one) AS s"))
        .isFalse();
  }
}
