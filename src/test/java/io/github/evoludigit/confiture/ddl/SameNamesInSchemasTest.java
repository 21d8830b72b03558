package io.github.evoludigit.confiture.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evoludigit.confiture.ddl.selection.ChangedStatements;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Objects of the same name in two schemas have to do with each other only where they are mixed. */
class SameNamesInSchemasTest {

  /** What a dump writes of each schema, with every name qualified. */
  private static final List<String> DUMPED =
      List.of(
          "CREATE SCHEMA %s",
          "CREATE TABLE %s.post (id integer NOT NULL, title text, size integer)",
          "CREATE SEQUENCE %s.post_id_seq OWNED BY %s.post.id",
          "ALTER TABLE ONLY %s.post ALTER COLUMN id SET DEFAULT nextval('%s.post_id_seq'::regclass)",
          "ALTER TABLE ONLY %s.post ADD CONSTRAINT post_pkey PRIMARY KEY (id)",
          "CREATE TABLE %s.vote (item integer REFERENCES %s.post, up boolean)",
          "CREATE FUNCTION %s.heading(p %s.post) RETURNS text LANGUAGE sql AS 'SELECT p.title'",
          "CREATE VIEW %s.best AS SELECT post.size, post.title FROM %s.post WHERE (post.id > 0)",
          "CREATE VIEW %s.all_best AS SELECT best.size + 1 AS more FROM %s.best",
          "COMMENT ON COLUMN %s.post.size IS 'in bytes'");

  /** What ties one schema to the other, each in a way of its own. */
  private static final List<String> TIES =
      List.of(
          "CREATE VIEW mixed AS SELECT post.size, b.title FROM one.post, two.post b",
          "CREATE VIEW called AS SELECT two.heading(post) FROM two.post",
          "CREATE VIEW called AS SELECT p.heading FROM two.post p",
          "SET search_path = two; CREATE VIEW found AS SELECT post.size FROM post",
          "CREATE TABLE two.later (LIKE one.post)",
          "CREATE VIEW two.other AS SELECT one.size FROM one.post AS one",
          "ALTER TABLE two.vote SET SCHEMA three; CREATE VIEW moved AS SELECT up FROM three.vote",
          "ALTER SCHEMA two RENAME TO three; CREATE VIEW moved AS SELECT size FROM three.post",
          "DROP TABLE two.post CASCADE",
          "ALTER TABLE two.post RENAME TO note; CREATE VIEW renamed AS SELECT size FROM two.note",
          "CREATE FUNCTION typed(a two.post.size%TYPE) RETURNS integer LANGUAGE sql AS 'SELECT 1'");

  private static final List<String> CHANGES =
      List.of(
          "ALTER TABLE two.post DROP COLUMN size CASCADE",
          "ALTER TABLE two.post ALTER COLUMN title TYPE varchar(20)",
          "ALTER TABLE two.post RENAME COLUMN size TO bytes",
          "DROP TABLE one.post CASCADE",
          "DROP FUNCTION two.heading(two.post) CASCADE",
          "ALTER TABLE two.post RENAME TO article",
          "DROP SEQUENCE two.post_id_seq CASCADE",
          "ALTER TABLE two.post SET SCHEMA one_more");

  static Stream<String> ties() {
    return TIES.stream();
  }

  @ParameterizedTest
  @MethodSource("ties")
  void the_part_that_is_read_says_what_the_whole_says(String tie) {
    List<String> statements = schemas();
    statements.add("CREATE SCHEMA three");
    statements.add("CREATE SCHEMA one_more");
    statements.addAll(List.of(tie.split("; ")));
    String oldSql = SchemaSample.script(statements);
    for (String change : CHANGES) {
      compare(oldSql, oldSql + change + ";");
    }
    for (int i : IntStream.range(0, statements.size()).toArray()) {
      List<String> others = new ArrayList<>(statements);
      others.set(i, others.get(i).replace("size", "weight").replace("up", "down"));
      compare(oldSql, SchemaSample.script(others));
      others.remove(i);
      compare(oldSql, SchemaSample.script(others));
    }
  }

  private static void compare(String oldSql, String newSql) {
    assertThat(SchemaSample.changesOfPart(oldSql, newSql))
        .describedAs("to%n%s", newSql)
        .isEqualTo(SchemaSample.changes(oldSql, newSql));
  }

  @Test
  void what_has_the_same_name_in_another_schema_is_not_read() {
    assertThat(read("")).hasSize(DUMPED.size() + 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ALTER TABLE one.vote SET SCHEMA two;",
        "ALTER SCHEMA one RENAME TO three;",
        "DO $$ BEGIN EXECUTE 'ALTER TABLE one.vote SET SCHEMA two'; END $$;"
      })
  void it_is_read_where_something_moves_from_schema_to_schema(String move) {
    assertThat(read(move)).hasSize(2 * DUMPED.size() + 1);
  }

  /** What is read of the new side where a column of one table has another type. */
  private static List<String> read(String more) {
    String sql = SchemaSample.script(schemas()) + more;
    String other = sql.replaceFirst("size integer", "size bigint");
    return ChangedStatements.between(SchemaSample.read(sql), SchemaSample.read(other))
        .newSide()
        .stream()
        .map(statement -> statement.text())
        .toList();
  }

  private static List<String> schemas() {
    List<String> statements = new ArrayList<>();
    for (String schema : List.of("one", "two")) {
      DUMPED.forEach(statement -> statements.add(statement.replace("%s", schema)));
    }
    return statements;
  }
}
