package io.github.evoludigit.confiture.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evoludigit.confiture.diff.AttributeChange;
import io.github.evoludigit.confiture.diff.Change;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What things are called is nothing to what they are: with other names, of which many coincide in
 * ways that PostgreSQL allows, a column like a table, an alias like a type, a view's column like a
 * temporary table, the same statement changes the same objects.
 */
class CoincidingNamesTest {

  private static final int ASSIGNMENTS = 40;

  /** Names that may not coincide with each other: relations and types are of one space. */
  private static final List<List<String>> SPACES =
      List.of(
          List.of("r_item", "r_loan", "r_late", "r_all", "r_temp", "r_enum", "r_domain", "r_index"),
          List.of("f_fine", "f_check"),
          List.of("c_id", "c_kind", "c_price", "c_code"),
          List.of("d_item", "d_due", "d_price"),
          List.of("v_kind", "v_due", "v_fine"),
          List.of("w_first", "w_second"),
          List.of("t_some", "t_more"),
          List.of("a_one", "a_two"),
          List.of("k_price", "k_item"),
          List.of("p_cheap"),
          List.of("g_touch"));

  private static final List<String> POOL =
      List.of("item", "loan", "kind", "price", "fine", "due", "late", "code", "first", "note");

  private static final List<String> SCHEMA =
      List.of(
          "CREATE TYPE r_enum AS ENUM ('a', 'b')",
          "CREATE DOMAIN r_domain AS text CHECK (VALUE <> '')",
          "CREATE TEMPORARY TABLE r_temp (t_some integer, t_more text)",
          "CREATE FUNCTION f_fine(integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT $1'",
          "CREATE FUNCTION f_check() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
          "CREATE TABLE r_item (c_id integer PRIMARY KEY, c_kind r_enum, c_price integer, c_code"
              + " r_domain, CONSTRAINT k_price CHECK (f_fine(c_price) > 0))",
          "CREATE TABLE r_loan (d_item integer, d_due date, d_price integer,"
              + " CONSTRAINT k_item FOREIGN KEY (d_item) REFERENCES r_item (c_id))",
          "CREATE INDEX r_index ON r_item (c_price) WHERE c_kind = 'a'::r_enum",
          "CREATE VIEW r_late AS SELECT a_one.c_kind AS v_kind, a_two.d_due AS v_due,"
              + " f_fine(a_two.d_price) AS v_fine FROM r_item AS a_one JOIN r_loan AS a_two"
              + " ON a_one.c_id = a_two.d_item",
          "CREATE VIEW r_all AS SELECT a_one.v_due AS w_first, a_one.v_fine + 1 AS w_second"
              + " FROM r_late AS a_one",
          "CREATE POLICY p_cheap ON r_item USING (c_price < 100)",
          "CREATE TRIGGER g_touch BEFORE UPDATE OF c_price ON r_item FOR EACH ROW"
              + " EXECUTE FUNCTION f_check()");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT 1",
        "ALTER TABLE r_item DROP COLUMN c_price CASCADE",
        "ALTER TABLE r_item DROP COLUMN c_kind CASCADE",
        "ALTER TABLE r_loan DROP COLUMN d_due CASCADE",
        "ALTER TABLE r_item RENAME COLUMN c_kind TO n_new",
        "ALTER TABLE r_item RENAME TO n_new",
        "ALTER VIEW r_late RENAME COLUMN v_due TO n_new",
        "ALTER TABLE r_item ALTER COLUMN c_code TYPE varchar(20)",
        "ALTER TYPE r_enum RENAME TO n_new",
        "ALTER TYPE r_enum ADD VALUE 'c'",
        "DROP VIEW r_late CASCADE",
        "DROP TABLE r_loan CASCADE",
        "DROP TABLE r_temp",
        "DROP TYPE r_enum CASCADE",
        "DROP DOMAIN r_domain CASCADE",
        "DROP FUNCTION f_fine(integer) CASCADE",
        "DROP FUNCTION f_check() CASCADE",
        "CREATE OR REPLACE FUNCTION f_fine(integer) RETURNS integer LANGUAGE sql STABLE AS"
            + " 'SELECT $1 + 1'",
        "DROP INDEX r_index",
      })
  void names_that_coincide_change_nothing(String statement) {
    String before = SchemaSample.script(SCHEMA);
    String after = before + statement + ";\n";
    List<Change> expected = SchemaSample.changes(before, after);
    assertThat(expected.isEmpty()).isEqualTo(statement.matches("SELECT 1|DROP TABLE r_temp"));
    Random random = new Random(12);
    for (int i = 0; i < ASSIGNMENTS; i++) {
      Map<String, String> names = names(random);
      String oldSql = named(before, names);
      String newSql = named(after, names);

      assertThat(told(SchemaSample.changes(oldSql, newSql), Map.of()))
          .as(newSql)
          .isEqualTo(told(expected, names));
    }
  }

  /** A name for each, such that only names of different spaces coincide. */
  private static Map<String, String> names(Random random) {
    Map<String, String> names = new LinkedHashMap<>();
    for (List<String> space : SPACES) {
      List<String> pool = new ArrayList<>(POOL);
      Collections.shuffle(pool, random);
      for (int i = 0; i < space.size(); i++) {
        names.put(space.get(i), pool.get(i));
      }
    }
    return names;
  }

  private static String named(String text, Map<String, String> names) {
    String named = text;
    for (Map.Entry<String, String> name : names.entrySet()) {
      named = named.replaceAll("\\b" + name.getKey() + "\\b", name.getValue());
    }
    return named;
  }

  /** The changes with what is different, in words that names do not decide the order of. */
  private static TreeSet<String> told(List<Change> changes, Map<String, String> names) {
    TreeSet<String> told = new TreeSet<>();
    for (Change change : changes) {
      TreeSet<String> attributes = new TreeSet<>();
      change.attributes().stream().map(AttributeChange::name).forEach(attributes::add);
      told.add(named(change + " " + attributes, names));
    }
    return told;
  }
}
