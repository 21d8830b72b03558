package io.github.evoludigit.confiture.ddl.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evoludigit.confiture.text.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileSequenceTest {

  private static List<String> order(String... files) {
    FileSequence.Result result = ScriptOfFiles.of(files).sequence();
    assertThat(result.problems()).isEmpty();
    return result.files();
  }

  private static List<String> problems(String... files) {
    return ScriptOfFiles.of(files).sequence().problems().stream().map(Problem::toString).toList();
  }

  /** What a needs of z; b needs nothing. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "CREATE VIEW v AS SELECT * FROM t                      | CREATE TABLE t (a int)",
        "CREATE VIEW v AS SELECT * FROM b JOIN t USING (id)    | CREATE TABLE t (id int)",
        "CREATE VIEW v AS SELECT a FROM b, s.t                 | CREATE SCHEMA s CREATE TABLE t (a int)",
        "CREATE TABLE s.t (a int)                              | CREATE SCHEMA s",
        "CREATE TABLE x (t int REFERENCES t)                   | CREATE TABLE t (a int PRIMARY KEY)",
        "CREATE TABLE x (t int REFERENCES t (a))               | CREATE TABLE t (a int UNIQUE)",
        "CREATE TABLE x (m mood)                               | CREATE TYPE mood AS ENUM ('a')",
        "CREATE TABLE x (m mood[])                             | CREATE DOMAIN mood AS text",
        "CREATE TABLE x (r pair)                               | CREATE TABLE pair (a int)",
        "CREATE TABLE x (a int DEFAULT f())                    | CREATE FUNCTION f() RETURNS int"
            + " LANGUAGE sql RETURN 1",
        "CREATE TABLE x (a int CHECK (f(a)))                   | CREATE FUNCTION f(int) RETURNS"
            + " boolean LANGUAGE sql AS 'SELECT $1 > 0'",
        "CREATE TABLE x (a int DEFAULT nextval('s'))           | CREATE SEQUENCE s",
        "CREATE TABLE x () INHERITS (t)                        | CREATE TABLE t (a int)",
        "CREATE TABLE x PARTITION OF t DEFAULT                 | CREATE TABLE t (a int) PARTITION BY"
            + " LIST (a)",
        "CREATE TABLE x (LIKE t)                               | CREATE TABLE t (a int)",
        "CREATE TABLE x AS SELECT * FROM t                     | CREATE TABLE t (a int)",
        "CREATE INDEX ON t (a)                                 | CREATE TABLE t (a int)",
        "ALTER TABLE t ADD UNIQUE (a)                          | CREATE TABLE t (a int)",
        "ALTER TABLE b ADD FOREIGN KEY (id) REFERENCES t       | CREATE TABLE t (a int PRIMARY KEY)",
        "ALTER TABLE ONLY t ALTER a SET DEFAULT 1              | CREATE TABLE t (a int)",
        "ALTER SEQUENCE s OWNED BY b.id                        | CREATE SEQUENCE s",
        "ALTER TABLE t ENABLE ROW LEVEL SECURITY               | CREATE TABLE t (a int)",
        "CREATE POLICY p ON t USING (a > 0)                    | CREATE TABLE t (a int)",
        "CREATE RULE r AS ON DELETE TO b DO ALSO DELETE FROM t | CREATE TABLE t (a int)",
        "CREATE TRIGGER g BEFORE INSERT ON b FOR EACH ROW EXECUTE FUNCTION f() | CREATE FUNCTION f()"
            + " RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
        "CREATE FUNCTION x() RETURNS int LANGUAGE sql AS 'SELECT a FROM t' | CREATE TABLE t (a int)",
        "CREATE FUNCTION x() RETURNS int BEGIN ATOMIC SELECT a FROM t; END | CREATE TABLE t (a int)",
        "CREATE FUNCTION x(mood) RETURNS int LANGUAGE plpgsql AS 'BEGIN RETURN 1; END' | CREATE TYPE"
            + " mood AS ENUM ('a')",
        "CREATE VIEW x AS SELECT f(id) FROM b                  | CREATE FUNCTION f(int) RETURNS int"
            + " LANGUAGE sql RETURN $1",
        "CREATE VIEW x AS SELECT id === 1 FROM b               | CREATE OPERATOR === (LEFTARG = int,"
            + " RIGHTARG = int, FUNCTION = int4eq)",
        "ALTER INDEX t_pkey RENAME TO k                        | CREATE TABLE t (a int PRIMARY KEY)",
        "CREATE TABLE x (a fmultirange)                        | CREATE TYPE frange AS RANGE (subtype"
            + " = float8, multirange_type_name = fmultirange)",
        "CREATE VIEW x AS SELECT small = id FROM b, c          | CREATE OPERATOR = (LEFTARG = point,"
            + " RIGHTARG = int, FUNCTION = differs)",
        "INSERT INTO c VALUES ('b')                            | ALTER TYPE sort ADD VALUE 'b'",
        "INSERT INTO c (small) SELECT id FROM b                | CREATE CAST (int AS point) WITH"
            + " FUNCTION place AS ASSIGNMENT",
        "GRANT SELECT ON t TO PUBLIC                           | CREATE TABLE t (a int)",
        "GRANT USAGE ON SCHEMA s TO PUBLIC                     | CREATE SCHEMA s",
        "GRANT EXECUTE ON FUNCTION f(int) TO PUBLIC            | CREATE FUNCTION f(int) RETURNS int"
            + " LANGUAGE sql RETURN $1",
        "COMMENT ON TABLE t IS 'x'                             | CREATE TABLE t (a int)",
        "COMMENT ON COLUMN t.a IS 'x'                          | CREATE TABLE t (a int)",
        "COMMENT ON CONSTRAINT k ON b IS 'x'                   | ALTER TABLE b ADD CONSTRAINT k CHECK"
            + " (id > 0)",
        "INSERT INTO t VALUES (1)                              | CREATE TABLE t (a int)",
        "INSERT INTO b SELECT a FROM t                         | CREATE TABLE t (a int)",
        "UPDATE t SET a = 1                                    | CREATE TABLE t (a int)",
        "DELETE FROM b USING t                                 | CREATE TABLE t (a int)",
        "WITH x AS (SELECT 1) INSERT INTO t SELECT * FROM x    | CREATE TABLE t (a int)",
        "CREATE VIEW v AS SELECT added FROM b                  | ALTER TABLE b ADD COLUMN added int",
        "CREATE TABLE x (a int REFERENCES b)                   | ALTER TABLE b ADD PRIMARY KEY (id)",
        "CREATE TABLE x (a int REFERENCES b (id))              | CREATE UNIQUE INDEX u ON b (id)",
        "CREATE VIEW v AS SELECT renamed FROM b                | ALTER TABLE b RENAME id TO renamed",
        "CREATE TABLE x (d uuid DEFAULT uuid_generate_v4())    | CREATE EXTENSION \"uuid-ossp\"",
        "CREATE TABLE x (d citext)                             | CREATE EXTENSION citext",
        "CREATE TABLE x (m mood)                               | DO $$ BEGIN CREATE TYPE mood AS"
            + " ENUM ('a'); EXCEPTION WHEN duplicate_object THEN NULL; END $$",
        "ALTER TYPE mood ADD VALUE 'b'                         | CREATE TYPE mood AS ENUM ('a')",
        "ALTER TABLE p ATTACH PARTITION b DEFAULT              | CREATE TABLE p (id int) PARTITION BY"
            + " LIST (id)",
        "CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION"
            + " suppress_redundant_updates_trigger() | CREATE TABLE t (a int)",
      })
  void a_file_comes_after_what_makes_what_it_needs(String needing, String needed) {
    String base =
        "CREATE TABLE b (id int); CREATE TYPE sort AS ENUM ('a');"
            + " CREATE TABLE c (sort sort, small point);"
            + " CREATE FUNCTION place(int) RETURNS point LANGUAGE sql RETURN point($1, 0);"
            + " CREATE FUNCTION differs(point, int) RETURNS bool LANGUAGE sql RETURN false";
    assertThat(order("a.sql", needing, "b.sql", base, "z.sql", needed))
        .containsExactly("b.sql", "z.sql", "a.sql");
  }

  /** What can be loaded where it is stays there. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "CREATE FUNCTION x() RETURNS int LANGUAGE plpgsql AS 'BEGIN RETURN (SELECT a FROM t); END'"
            + " | CREATE TABLE t (a int)",
        "SET check_function_bodies = off; CREATE FUNCTION x() RETURNS int LANGUAGE sql AS 'SELECT a"
            + " FROM t' | SET check_function_bodies = off; CREATE TABLE t (a int)",
        "CREATE TABLE x (t int)                           | CREATE TABLE t (x int)",
        "CREATE TABLE x (t text DEFAULT 't')              | CREATE TABLE t (a int)",
        "CREATE TABLE x (a other.t)                       | CREATE TABLE t (a int)",
        "CREATE VIEW v AS SELECT 1 AS t                   | CREATE TABLE t (a int)",
        "CREATE VIEW v AS WITH t AS (SELECT 1) SELECT * FROM t | CREATE TABLE t (a int)",
        "INSERT INTO b VALUES (1) ON CONFLICT DO NOTHING  | CREATE TABLE conflict (a int)",
        "DROP TABLE IF EXISTS t                           | CREATE TABLE t (a int)",
        "CREATE TABLE IF NOT EXISTS t (a int)             | CREATE TABLE IF NOT EXISTS t (a int)",
        "ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO PUBLIC | CREATE TABLE t (a int)",
        "CREATE OPERATOR === (LEFTARG = int, RIGHTARG = int, FUNCTION = int4eq, COMMUTATOR = ==!)"
            + " | CREATE OPERATOR ==! (LEFTARG = int, RIGHTARG = int, FUNCTION = int4eq)",
      })
  void a_file_that_needs_nothing_stays(String first, String second) {
    assertThat(order("a.sql", "CREATE TABLE b (id int)", "m.sql", first, "z.sql", second))
        .containsExactly("a.sql", "m.sql", "z.sql");
  }

  @Test
  void at_each_place_is_the_first_by_name_of_which_all_needs_are_there() {
    assertThat(
            order(
                "a.sql", "CREATE VIEW a AS SELECT * FROM d",
                "b.sql", "CREATE TABLE b (id int)",
                "c.sql", "CREATE VIEW c AS SELECT 1 FROM a",
                "d.sql", "CREATE VIEW d AS SELECT * FROM e",
                "e.sql", "CREATE TABLE e (id int)",
                "f.sql", "CREATE TABLE f (id int)"))
        .containsExactly("b.sql", "e.sql", "d.sql", "a.sql", "c.sql", "f.sql");
  }

  @Test
  void what_a_moved_file_had_before_it_is_still_before_it() {
    assertThat(
            order(
                "a.sql", "CREATE VIEW a AS SELECT * FROM c",
                "b.sql", "CREATE TYPE b AS ENUM ('x')",
                "c.sql", "CREATE TABLE c (b b, d int REFERENCES d)",
                "d.sql", "CREATE TABLE d (d int PRIMARY KEY)"))
        .containsExactly("b.sql", "d.sql", "c.sql", "a.sql");
  }

  @Test
  void all_that_one_statement_lacks_is_found() {
    assertThat(
            order(
                    "a.sql", "CREATE VIEW a AS SELECT f(b.x) FROM z, y, x, w",
                    "w.sql", "CREATE TABLE w (x int)",
                    "x.sql", "CREATE TABLE x (x int)",
                    "y.sql",
                        "CREATE FUNCTION f(int) RETURNS int LANGUAGE sql RETURN $1;"
                            + " CREATE TABLE y (x int)",
                    "z.sql", "CREATE TABLE z (x int)")
                .get(4))
        .isEqualTo("a.sql");
  }

  @Test
  void what_nobody_makes_keeps_nobody_from_an_order() {
    assertThat(
            order(
                "a.sql", "CREATE VIEW a AS SELECT * FROM c",
                "b.sql", "CREATE VIEW b AS SELECT * FROM elsewhere.t, c",
                "c.sql", "CREATE TABLE c (a int REFERENCES elsewhere.t, b nowhere)"))
        .containsExactly("c.sql", "a.sql", "b.sql");
  }

  @Test
  void a_view_of_a_view_of_what_nobody_makes_comes_after_it() {
    assertThat(
            order(
                "a.sql", "CREATE VIEW a AS SELECT * FROM b",
                "b.sql", "CREATE VIEW b AS SELECT * FROM elsewhere.t"))
        .containsExactly("b.sql", "a.sql");
  }

  @Test
  void all_routines_of_a_name_are_there_before_one_is_called() {
    assertThat(
            order(
                "a.sql", "CREATE FUNCTION f(text) RETURNS int LANGUAGE sql RETURN 1",
                "b.sql", "CREATE VIEW v AS SELECT f(id) FROM t",
                "c.sql", "CREATE FUNCTION f(bigint) RETURNS int LANGUAGE sql RETURN 2",
                "d.sql", "CREATE FUNCTION f(int) RETURNS int LANGUAGE sql RETURN 3",
                "t.sql", "CREATE TABLE t (id int)"))
        .containsExactly("a.sql", "c.sql", "d.sql", "t.sql", "b.sql");
  }

  @Test
  void rows_come_after_those_that_they_refer_to() {
    assertThat(
            order(
                "a.sql", "CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE c (p int REFERENCES p)",
                "b.sql", "INSERT INTO c VALUES (1)",
                "d.sql", "INSERT INTO p VALUES (1)"))
        .containsExactly("a.sql", "d.sql", "b.sql");
  }

  @Test
  void the_search_path_of_a_file_decides_which_table_it_needs() {
    assertThat(
            order(
                "a.sql",
                    "SET search_path = two; CREATE VIEW v AS SELECT b FROM t; RESET search_path",
                "b.sql", "CREATE SCHEMA one; CREATE TABLE one.t (a int)",
                "c.sql", "CREATE SCHEMA two; CREATE TABLE two.t (b int)"))
        .containsExactly("b.sql", "c.sql", "a.sql");
  }

  @Test
  void a_file_that_would_be_loaded_with_another_setting_is_an_error() {
    assertThat(
            problems(
                "a.sql", "CREATE VIEW v AS SELECT * FROM app.t",
                "b.sql", "CREATE SCHEMA app;\nSET search_path = app;",
                "c.sql", "CREATE TABLE t (a int)"))
        .containsExactly(
            "a.sql:1:1: search_path is \"$user, public\" here in the order of names, but would be"
                + " \"app\" in that of dependencies, after b.sql:2:1; set it in each file that"
                + " depends on it");
  }

  @Test
  void files_that_set_what_they_need_can_move() {
    assertThat(
            order(
                "a.sql", "SET search_path = app; CREATE VIEW v AS SELECT * FROM t",
                "b.sql", "CREATE SCHEMA app",
                "c.sql", "SET search_path = app; CREATE TABLE t (a int)"))
        .containsExactly("b.sql", "c.sql", "a.sql");
  }

  @Test
  void files_that_need_each_other_are_an_error_with_both_places() {
    assertThat(
            problems(
                "a.sql",
                    "CREATE TABLE a (id int PRIMARY KEY);\nCREATE VIEW v AS\n  SELECT * FROM b;",
                "b.sql", "CREATE TABLE b (a int REFERENCES a);"))
        .containsExactly(
            "a.sql:3:17: these files need each other: this needs b.sql:1:1 (relation \"b\" does not"
                + " exist), and b.sql:1:34 needs a.sql:1:1 (relation \"a\" does not exist); move one"
                + " of these statements to a file of its own");
  }

  @Test
  void statements_that_need_each_other_are_such_an_error_too() {
    assertThat(
            problems(
                "a.sql", "CREATE TABLE a (id int PRIMARY KEY, b int REFERENCES b);",
                "b.sql", "CREATE TABLE b (id int PRIMARY KEY, a int REFERENCES a);"))
        .singleElement()
        .asString()
        .contains("a.sql:1:54: these files need each other: this needs b.sql:1:1")
        .contains("b.sql:1:54 needs a.sql:1:1");
  }

  @Test
  void three_files_in_a_circle_are_named() {
    assertThat(
            problems(
                "a.sql", "CREATE TABLE a (id int); CREATE VIEW av AS SELECT * FROM b",
                "b.sql", "CREATE TABLE b (id int); CREATE VIEW bv AS SELECT * FROM c",
                "c.sql", "CREATE TABLE c (id int); CREATE VIEW cv AS SELECT * FROM a"))
        .singleElement()
        .asString()
        .contains("b.sql:1:1 (", "c.sql:1:1 (", "a.sql:1:1 (");
  }

  @Test
  void what_is_wrong_with_a_statement_does_not_decide_its_place() {
    assertThat(
            order(
                "a.sql", "CREATE TABLE a (id int, CHECK (nothing > 0))",
                "b.sql", "CREATE TABLE b (nothing int); CREATE VIEW v AS SELECT * FROM a"))
        .containsExactly("a.sql", "b.sql");
  }

  @Test
  void files_without_statements_keep_their_places() {
    assertThat(order("a.sql", "-- nothing", "b.sql", "", "c.sql", "SELECT 1"))
        .containsExactly("a.sql", "b.sql", "c.sql");
    assertThat(order("a.sql", "-- nothing")).containsExactly("a.sql");
  }
}
