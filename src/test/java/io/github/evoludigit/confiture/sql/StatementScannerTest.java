package io.github.evoludigit.confiture.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where statements end, as psql finds it. */
class StatementScannerTest {

  @Test
  void a_semicolon_ends_a_statement() {
    assertThat(statements("SELECT 1; SELECT ';' ;")).containsExactly("SELECT 1;", "SELECT ';' ;");
  }

  @Test
  void a_semicolon_in_the_actions_of_a_rule_does_not() {
    String rule = "CREATE OR REPLACE RULE r AS ON INSERT TO t DO (DELETE FROM a; DELETE FROM b);";
    assertThat(statements(rule + "SELECT 1;")).containsExactly(rule, "SELECT 1;");
  }

  @Test
  void a_semicolon_in_an_sql_standard_body_does_not() {
    String function =
        "CREATE FUNCTION f(a int) RETURNS int BEGIN ATOMIC SELECT CASE WHEN a > 0 THEN 1 END;"
            + " SELECT (SELECT 2); END;";
    assertThat(statements(function + "SELECT 1;")).containsExactly(function, "SELECT 1;");
  }

  @Test
  void begin_and_end_of_a_transaction_are_statements() {
    assertThat(statements("BEGIN; SELECT 1; END;")).containsExactly("BEGIN;", "SELECT 1;", "END;");
  }

  @Test
  void a_function_named_begin_has_no_body() {
    assertThat(statements("CREATE FUNCTION begin() RETURNS int AS 'x'; SELECT 1;"))
        .containsExactly("CREATE FUNCTION begin() RETURNS int AS 'x';", "SELECT 1;");
  }

  @Test
  void the_lines_after_copy_from_stdin_are_data() {
    assertThat(statements("COPY public.t (a) FROM stdin;\n1'\t;\n\\.\nSELECT 1;"))
        .containsExactly("COPY public.t (a) FROM stdin;", "1'\t;\n\\.SELECT 1;");
  }

  @Test
  void copy_from_a_file_and_to_stdout_have_no_data() {
    assertThat(statements("COPY t FROM '/stdin'; COPY (SELECT stdin FROM x) TO STDOUT; SELECT 1;"))
        .containsExactly(
            "COPY t FROM '/stdin';", "COPY (SELECT stdin FROM x) TO STDOUT;", "SELECT 1;");
  }

  private static List<String> statements(String sql) {
    byte[] text = sql.getBytes(StandardCharsets.UTF_8);
    StatementScanner scanner = new StatementScanner(text, 0, text.length);
    List<String> statements = new ArrayList<>();
    StringBuilder statement = new StringBuilder();
    int last = 0;
    for (TokenKind kind = scanner.next(); kind != TokenKind.END; kind = scanner.next()) {
      if (statement.length() > 0 && kind != TokenKind.COPY_DATA && sql.charAt(last) == ' ') {
        statement.append(' ');
      }
      statement.append(sql, scanner.start(), scanner.end());
      last = scanner.end();
      if (scanner.statementEnded()) {
        statements.add(statement.toString());
        statement.setLength(0);
      }
    }
    return statements;
  }
}
