package io.github.evoludigit.confiture.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evoludigit.confiture.text.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class LexicalCheckTest {

  @Test
  void a_sound_file_has_no_problem() {
    assertThat(problems("")).isEmpty();
    assertThat(problems("-- only a comment")).isEmpty();
    assertThat(problems("SELECT 1; -- src/*.sql\n/* a ' quote */")).isEmpty();
    assertThat(problems("SELECT 'db/*.sql', '--', $$ ' ( $$;;")).isEmpty();
  }

  @Test
  void what_is_never_closed_is_reported_where_it_was_opened() {
    assertThat(problems("SELECT 1;\n  SELECT 'a;"))
        .containsExactly(
            "f.sql:2:10: unterminated string; close it with ' (a quote inside a string is written"
                + " twice)");
    assertThat(problems("SELECT \"a;"))
        .containsExactly("f.sql:1:8: unterminated quoted identifier; close it with \"");
    assertThat(problems("DO $fn$ BEGIN END $FN$;"))
        .containsExactly(
            "f.sql:1:4: unterminated dollar-quoted string $fn$; close it with the same tag, in the"
                + " same case");
    assertThat(problems("/* /* */ SELECT 1;"))
        .containsExactly(
            "f.sql:1:1: unterminated comment; close it with */ (comments nest: each /* needs its"
                + " own)");
    assertThat(problems("COPY t FROM stdin;\n1\n"))
        .containsExactly(
            "f.sql:2:1: the data of COPY … FROM stdin is not ended; end it with a line of only"
                + " \\.");
    assertThat(problems("CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1;"))
        .containsExactly(
            "f.sql:1:33: BEGIN ATOMIC without its END; end the function's body with END;");
  }

  @Test
  void parentheses_are_counted_statement_by_statement() {
    assertThat(problems("CREATE TABLE t (\n  id int\n;\nCREATE TABLE u (id int));"))
        .containsExactly(
            "f.sql:1:16: this parenthesis is not closed before its statement ends; close it with )"
                + " or end the statement before it with a semicolon",
            "f.sql:4:24: this parenthesis closes nothing; remove it or open one before it");
    assertThat(problems("SELECT (1"))
        .containsExactly(
            "f.sql:1:8: this parenthesis is not closed before its statement ends; close it with )"
                + " or end the statement before it with a semicolon");
  }

  @Test
  void a_last_statement_without_semicolon_is_reported_at_its_end() {
    assertThat(problems("SELECT 1;\nSELECT 2 -- two\n"))
        .containsExactly(
            "f.sql:2:9: the last statement has no semicolon; end it with ; or it runs into the"
                + " first statement of the next file");
  }

  @Test
  void meta_commands_are_reported_by_what_they_do() {
    assertThat(codes("\\i other.sql\n\\ir x\n\\copy t FROM 'f'\n\\echo hi\nSELECT 1;\\gexec\n"))
        .containsExactly(
            "psql-include", "psql-include", "psql-include", "psql-command", "psql-command");
  }

  @Test
  void what_pg_dump_writes_around_a_dump_is_nothing_to_do_anything_about() {
    assertThat(codes("\\restrict Ab1\nSELECT 1;\n\\unrestrict Ab1\n")).isEmpty();
    assertThat(codes("\\RESTRICT Ab1\nSELECT 1;\n")).containsExactly("psql-command");
  }

  @Test
  void copy_is_the_one_command_that_psql_knows_in_any_case() {
    assertThat(codes("\\COPY t FROM 'f'\n\\Copy t TO 'f'\n\\I other.sql\n"))
        .containsExactly("psql-include", "psql-include", "psql-command");
  }

  @Test
  void what_psql_is_told_about_itself_is_told_from_what_statements_can_use() {
    assertThat(codes("\\set ON_ERROR_STOP 1\n\\unset QUIET\n\\timing off\n\\pset pager off\n"))
        .hasSize(4)
        .containsOnly("psql-setting");
    assertThat(codes("\\set owner app\n\\set AUTOCOMMIT off\n\\set\n\\setenv A b\n"))
        .hasSize(4)
        .containsOnly("psql-command");
  }

  @Test
  void the_place_of_a_problem_is_counted_in_characters() {
    assertThat(problems("SELECT 'é😀', \"x"))
        .containsExactly("f.sql:1:14: unterminated quoted identifier; close it with \"");
  }

  private static List<String> problems(String sql) {
    return check(sql).stream().map(Problem::toString).toList();
  }

  private static List<String> codes(String sql) {
    return check(sql).stream().map(Problem::code).toList();
  }

  private static List<Problem> check(String sql) {
    byte[] text = ("%" + sql).getBytes(StandardCharsets.UTF_8);
    return LexicalCheck.check("f.sql", text, 1, text.length);
  }
}
