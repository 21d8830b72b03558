package io.github.evoludigit.confiture.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evoludigit.confiture.ddl.catalog.Refusal;
import io.github.evoludigit.confiture.sql.Script;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class HintsTest {

  private static final String USERS = "CREATE TABLE public.users (id int, email text);\n";

  @Test
  void a_name_that_is_nearly_there_is_perhaps_meant() {
    assertThat(hints("CREATE SCHEMA shop;\nCREATE TABLE shpo.t (id int);"))
        .containsExactly("Perhaps you meant shop, a.sql:1:1.");
    assertThat(hints(USERS + "ALTER TABLE users DROP COLUMN emial;"))
        .containsExactly("Perhaps you meant public.users.email, a.sql:1:36.");
  }

  @Test
  void what_is_made_later_is_to_come_first() {
    assertThat(hints("CREATE TABLE shop.t (id int);\nCREATE SCHEMA shop;"))
        .containsExactly("It is made later, a.sql:2:1: move this statement after it.");
  }

  @Test
  void whatever_a_name_is_made_of_it_is_found() {
    assertThat(
            hints(
                "CREATE VIEW v AS SELECT 1 FROM \"odd (name)\";\n"
                    + "CREATE TABLE \"odd (name)\" (id int);"))
        .containsExactly("It is made later, a.sql:2:1: move this statement after it.");
    assertThat(
            hints(
                "CREATE COLLATION plain (locale = 'C');\n"
                    + "CREATE TABLE t (name text COLLATE plian);"))
        .containsExactly("Perhaps you meant public.plain, a.sql:1:1.");
  }

  @Test
  void what_is_made_later_in_another_file_tells_the_order_of_files() {
    String first = "CREATE TABLE shop.t (id int);\n";
    Script script =
        new Script(
            (first + "CREATE SCHEMA shop;").getBytes(StandardCharsets.UTF_8),
            List.of(new Script.Section("10.sql", 1), new Script.Section("20.sql", 2)));
    assertThat(hints(script))
        .containsExactly("It is made later, 20.sql:1:1: let 10.sql come after 20.sql.");
  }

  @Test
  void a_word_that_is_nearly_a_key_word_is_perhaps_that() {
    assertThat(hints("CREATE TABEL t (id int);")).containsExactly("Perhaps you meant TABLE.");
    assertThat(hints("CREATE TABLE t (id int NOT NUL);"))
        .containsExactly("Perhaps you meant NULL.");
    assertThat(
            hints("CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETRUN 1; END $$;"))
        .containsExactly("Perhaps you meant RETURN.");
  }

  @Test
  void a_word_that_is_a_name_is_no_key_word() {
    assertThat(hints("CREATE TABLE users (id int);\nCREATE VIEW v AS SELECT 1 FORM users;"))
        .containsExactly("");
    assertThat(hints("CREATE TABLE t (id int, placed date placed date);")).containsExactly("");
  }

  @Test
  void a_variable_of_psql_is_named_as_what_it_is() {
    String what =
        " is a variable of psql, which replaces it: nothing else does. Write its value here.";
    assertThat(hints("CREATE TABLE t (id int DEFAULT :first);")).containsExactly(":first" + what);
    assertThat(hints("CREATE SCHEMA :\"name\";")).containsExactly(":\"name\"" + what);
    assertThat(hints("CREATE TABLE t (a text DEFAULT :'a');")).containsExactly(":'a'" + what);
    assertThat(hints("CREATE TABLE t (a text DEFAULT : 'a');")).containsExactly("");
  }

  @Test
  void a_space_that_is_none_to_postgresql_is_named_as_what_it_is() {
    assertThat(hints("CREATE TABLE t (id integer\u00a0NOT NULL);"))
        .containsExactly(
            "There is a no-break space (U+00A0) here, which is part of a name to PostgreSQL. Type a"
                + " plain space.");
    assertThat(hints("CREATE\u200bTABLE t (id integer);"))
        .containsExactly(
            "There is a zero width space (U+200B) here, which is part of a name to PostgreSQL. Type"
                + " a plain space.");
    assertThat(hints("CREATE TABLE t (a text DEFAULT 'a\u00a0b' NOT NUL);"))
        .containsExactly("Perhaps you meant NULL.");
  }

  private static List<String> hints(String sql) {
    return hints(Script.of("a.sql", sql.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<String> hints(Script script) {
    return new SchemaReader(ReadingOptions.DEFAULT, true)
        .read(script).refusals().stream().map(Refusal::hint).toList();
  }
}
