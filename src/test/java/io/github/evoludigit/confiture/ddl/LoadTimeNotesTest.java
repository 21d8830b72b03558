package io.github.evoludigit.confiture.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evoludigit.confiture.sql.Script;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoadTimeNotesTest {

  @Test
  void a_policy_for_the_current_role_is_told_with_its_place() {
    assertThat(notes("CREATE TABLE t (a int); CREATE POLICY p ON t TO pg_monitor, CURRENT_USER;"))
        .containsExactly(
            "a.sql:1:61: this policy is for the role that loads it; loader says which role that"
                + " is; name the role to be sure");
  }

  @Test
  void a_policy_that_asks_for_the_current_role_when_it_is_used_is_not() {
    assertThat(
            notes(
                "CREATE TABLE t (a text); CREATE POLICY p ON t TO PUBLIC USING (a = CURRENT_USER);"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TABLE t (a date DEFAULT 'today');",
        "CREATE TABLE t (a timestamp with time zone NOT NULL DEFAULT 'now');",
        "CREATE TABLE t (a text, b text DEFAULT 'NOW'::pg_catalog.timestamptz);",
        "CREATE TABLE t (a date CHECK (a > CAST('yesterday' AS date)));",
        "CREATE VIEW v AS SELECT date ' tomorrow ' AS a;",
      })
  void a_constant_that_becomes_the_time_of_loading_is_told(String sql) {
    assertThat(notes(sql)).hasSize(1).first().asString().contains("becomes the time at which");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TABLE t (a text DEFAULT 'now');",
        "CREATE TABLE t (a timestamptz DEFAULT now(), b text DEFAULT 'today');",
        "CREATE TABLE t (a text DEFAULT 'today'::text);",
        "CREATE FUNCTION f() RETURNS date LANGUAGE sql AS $$ SELECT date 'today' $$;",
        "INSERT INTO t VALUES (date 'today');",
      })
  void other_constants_are_not(String sql) {
    assertThat(notes(sql)).isEmpty();
  }

  @Test
  void an_event_trigger_is_told_where_something_is_made_after_it() {
    String trigger =
        "CREATE FUNCTION f() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN END $$;\n"
            + "CREATE EVENT TRIGGER e ON ddl_command_end EXECUTE FUNCTION f();\n";
    assertThat(notes(trigger + "COMMENT ON EVENT TRIGGER e IS 'x';")).isEmpty();
    assertThat(notes(trigger + "CREATE TABLE t (); CREATE TABLE u ();"))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("a.sql:2:1: this event trigger may change what later statements make");
  }

  private static List<String> notes(String sql) {
    Script script = Script.of("a.sql", sql.getBytes(StandardCharsets.UTF_8));
    return new SchemaReader(ReadingOptions.DEFAULT)
        .read(script).notes().stream().map(Object::toString).toList();
  }
}
