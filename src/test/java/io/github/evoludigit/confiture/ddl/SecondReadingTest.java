package io.github.evoludigit.confiture.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evoludigit.confiture.sql.Statement;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What the second reader says of whole schemas; of the case folders see SecondReaderTest. */
class SecondReadingTest {

  private static final SchemaReader READER = new SchemaReader(ReadingOptions.DEFAULT);

  private static SecondReading.Outcome reading(String oldSql, String newSql, int most) {
    return new SecondReading(READER, most).of(side(oldSql), side(newSql));
  }

  private static SecondReading.Outcome reading(String oldSql, String newSql) {
    return reading(oldSql, newSql, SecondReading.MOST);
  }

  private static SecondReading.Side side(String sql) {
    List<Statement> statements = SchemaSample.read(sql);
    return new SecondReading.Side(statements, statements, READER.read(statements).schema());
  }

  @Test
  void only_statements_that_differ_are_asked_about_those_of_both_sides() {
    SecondReading.Outcome outcome =
        reading(
            "CREATE TABLE a (id int); CREATE TABLE b (id int); CREATE TABLE c (id int)",
            "create table A (id int); CREATE TABLE b (id bigint); CREATE VIEW v AS SELECT id FROM b;"
                + " CREATE TABLE c (id int)");

    assertThat(outcome).isEqualTo(new SecondReading.Outcome(3, 0, 0, 0, 0, List.of()));
    assertThat(outcome.statements()).isEqualTo(3);
  }

  @Test
  void a_statement_that_stands_twice_on_one_side_differs_once() {
    String grant = "CREATE TABLE a (id int); ";

    assertThat(reading(grant, grant + grant).statements()).isOne();
    assertThat(reading(grant + grant, grant + grant).statements()).isZero();
  }

  @Test
  void each_statement_is_in_one_of_the_counts() {
    SecondReading.Outcome outcome =
        reading(
            "",
            "CREATE TABLE a (id int); GRANT SELECT ON a TO joe; CREATE RULE r AS ON INSERT TO a DO"
                + " NOTHING; CREATE TABEL b (id int)");

    assertThat(outcome).isEqualTo(new SecondReading.Outcome(1, 0, 1, 2, 0, List.of()));
  }

  @Test
  void what_a_later_statement_changed_is_held_against_what_the_statement_had_made() {
    String later =
        "CREATE TABLE a (id int, b text); ALTER TABLE a ALTER id TYPE bigint; ALTER TABLE a DROP b;"
            + " ALTER TABLE a RENAME TO c; CREATE TABLE d (id int); DROP TABLE d;";

    SecondReading.Outcome outcome = reading("", later);

    assertThat(outcome.contradictions()).isEmpty();
    assertThat(outcome.same()).isEqualTo(2);
  }

  @Test
  void more_statements_than_the_limit_are_not_asked_about_those_of_the_new_side_first() {
    SecondReading.Outcome outcome =
        reading(
            "CREATE TABLE a (id int); CREATE TABLE b (id int)",
            "CREATE RULE r AS ON INSERT TO a DO NOTHING; CREATE TABLE c (id int)",
            3);

    assertThat(outcome).isEqualTo(new SecondReading.Outcome(2, 0, 0, 1, 1, List.of()));
  }

  @Test
  void a_schema_of_everything_is_read_the_same_way() {
    SecondReading.Outcome outcome =
        reading("", SchemaSample.script(SchemaSample.statements(3)), Integer.MAX_VALUE);

    assertThat(outcome.contradictions()).isEmpty();
    assertThat(outcome.same()).isGreaterThanOrEqualTo(24);
    assertThat(outcome.unread()).isZero();
  }

  @Test
  void broken_text_makes_no_contradiction() {
    String sound = SchemaSample.script(SchemaSample.statements(2));
    Random random = new Random(BadInputTest.SEED);
    int same = 0;
    int unread = 0;
    for (int round = 0; round < BadInputTest.ROUNDS; round++) {
      String broken = BadInputTest.broken(sound, random);

      SecondReading.Outcome outcome = reading(sound, broken);

      assertThat(outcome.contradictions()).as(broken).isEmpty();
      same += outcome.same();
      unread += outcome.unread();
    }
    assertThat(same).isGreaterThan(BadInputTest.ROUNDS);
    assertThat(unread).isGreaterThan(BadInputTest.ROUNDS / 2);
  }
}
