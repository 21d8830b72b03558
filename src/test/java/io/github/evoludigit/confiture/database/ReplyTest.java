package io.github.evoludigit.confiture.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evoludigit.confiture.sql.Script;
import io.github.evoludigit.confiture.sql.Statement;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplyTest {

  private static String place(String sql, int statement, int position, int copyLine) {
    List<Statement> statements =
        Script.of("a.sql", sql.getBytes(StandardCharsets.UTF_8)).statements();
    ServerMessage message = new ServerMessage("42601", "wrong", "", "", position, copyLine);
    return new Reply(statements.get(statement), message).location().toString();
  }

  @Test
  void a_position_counts_characters_whatever_bytes_they_have() {
    String sql = "SELECT 1;\n  SELECT 'aé€😀', x\n  FROM t;\n";
    int x = "SELECT 'aé€😀', x".codePointCount(0, "SELECT 'aé€😀', x".length());
    assertThat(place(sql, 1, x, 0)).isEqualTo("a.sql:2:" + (2 + x));
    assertThat(place(sql, 1, x + 4, 0)).isEqualTo("a.sql:3:3");
  }

  @Test
  void without_a_position_it_is_the_statement_s_beginning() {
    assertThat(place("SELECT 1;\n  SELECT 2;\n", 1, 0, 0)).isEqualTo("a.sql:2:3");
    assertThat(place("SELECT 1;\n  SELECT 2;\n", 1, 500, 0)).isEqualTo("a.sql:2:3");
  }

  @Test
  void the_data_of_a_copy_begin_on_the_line_after_it() {
    String sql = "SELECT 1;\nCOPY t\n FROM stdin;\n1\n2\n\\.\n";
    assertThat(place(sql, 1, 0, 2)).isEqualTo("a.sql:5:1");
  }
}
