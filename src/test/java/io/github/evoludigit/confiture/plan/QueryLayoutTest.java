package io.github.evoludigit.confiture.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evoludigit.confiture.judge.CaseFolder;
import io.github.evoludigit.confiture.sql.Script;
import io.github.evoludigit.confiture.sql.Statement;
import io.github.evoludigit.confiture.sql.Token;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueryLayoutTest {

  @Test
  void each_clause_and_each_join_begins_a_line() {
    assertThat(
            QueryLayout.of(
                "SELECT b.isbn, sum(l.quantity) AS sold FROM ((shop.books b JOIN shop.lines l USING"
                    + " (isbn)) LEFT JOIN shop.orders o ON (o.id = l.order_id)) WHERE (o.status IS"
                    + " DISTINCT FROM 'new') GROUP BY b.isbn HAVING (sum(l.quantity) > 1) ORDER BY"
                    + " b.isbn LIMIT 100"))
        .isEqualTo(
            """
            SELECT b.isbn, sum(l.quantity) AS sold
            FROM ((shop.books b
              JOIN shop.lines l USING (isbn))
              LEFT JOIN shop.orders o ON (o.id = l.order_id))
            WHERE (o.status IS DISTINCT FROM 'new')
            GROUP BY b.isbn
            HAVING (sum(l.quantity) > 1)
            ORDER BY b.isbn
            LIMIT 100""");
  }

  @Test
  void what_fits_in_no_line_is_broken_at_commas_conditions_queries_and_cases() {
    String name = "a_name_that_is_rather_long";
    assertThat(
            QueryLayout.of(
                ("WITH few AS (SELECT $, count(*) AS $ FROM many GROUP BY $) SELECT few.$ AS first,"
                        + " CASE WHEN (few.$ > 1) THEN 'more than one' WHEN few.$ IS NULL THEN"
                        + " 'none' ELSE 'one' END AS second, left(few.$, 2) AS third FROM few WHERE"
                        + " ((few.$ >= 1) AND (few.$ <= 9) AND (few.$ <> ALL (ARRAY[1, 2, 3]))) UNION"
                        + " ALL SELECT 1, 'x', 'y'")
                    .replace("$", name)))
        .isEqualTo(
            """
            WITH few AS (
              SELECT $, count(*) AS $
              FROM many
              GROUP BY $
            )
            SELECT
              few.$ AS first,
              CASE
                WHEN (few.$ > 1) THEN 'more than one'
                WHEN few.$ IS NULL THEN 'none'
                ELSE 'one'
              END AS second,
              left(few.$, 2) AS third
            FROM few
            WHERE ((few.$ >= 1)
                AND (few.$ <= 9)
                AND (few.$ <> ALL (ARRAY[1, 2, 3])))
            UNION ALL
            SELECT 1, 'x', 'y'"""
                .replace("$", name));
  }

  @Test
  void a_short_query_stays_in_a_line() {
    assertThat(QueryLayout.of("SELECT id, email FROM shop.users WHERE active"))
        .isEqualTo("SELECT id, email FROM shop.users WHERE active");
  }

  @Test
  void parentheses_that_nest_deeply_stay_in_a_line() {
    String deep = "SELECT " + "(".repeat(20_000) + "1" + ")".repeat(20_000);
    assertThat(QueryLayout.of(deep).replaceAll("\\s", "")).isEqualTo(deep.replace(" ", ""));
  }

  @Test
  void no_text_loses_or_gets_a_token() throws IOException {
    int laidOut = 0;
    for (CaseFolder folder : CaseFolder.all()) {
      Script script = Script.of("new.sql", Files.readAllBytes(folder.newSql()));
      for (Statement statement : script.statements()) {
        String text = statement.text();
        for (int width : new int[] {1, 20, 40}) {
          String lines = QueryLayout.of(text, width);
          assertThat(tokens(lines)).as(folder.name()).isEqualTo(tokens(text));
          laidOut += lines.equals(text) ? 0 : 1;
        }
      }
    }
    assertThat(laidOut).isGreaterThan(1000);
  }

  private static List<String> tokens(String sql) {
    List<String> tokens = new ArrayList<>();
    Token.of(sql).forEach(token -> tokens.add(token.kind() + " " + token.text()));
    return tokens;
  }
}
