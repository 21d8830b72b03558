package io.github.evoludigit.confiture.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evoludigit.confiture.ddl.OpenReading;
import io.github.evoludigit.confiture.ddl.ReadingOptions;
import io.github.evoludigit.confiture.ddl.SchemaReader;
import io.github.evoludigit.confiture.plan.MigrationPlan;
import io.github.evoludigit.confiture.plan.OpenPoint;
import io.github.evoludigit.confiture.plan.PlanSide;
import io.github.evoludigit.confiture.plan.Step;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Script;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Plans that somebody else made, some of them wrong. */
class MigrationTrialTest {

  private static final SchemaReader READER = new SchemaReader(ReadingOptions.DEFAULT);

  private static final ObjectKey TABLE = ObjectKey.of(ObjectKind.TABLE, "public", "t");

  private static final String OLD =
      """
      CREATE TABLE t (id integer, a text);
      CREATE VIEW v AS SELECT id FROM t;
      CREATE TABLE u (b integer);
      """;

  private static final String NEW =
      """
      CREATE TABLE t (id bigint, a text DEFAULT 'x');
      CREATE VIEW v AS SELECT id FROM t;
      CREATE INDEX i ON t (a);
      """;

  private static final List<String> RIGHT =
      List.of(
          "DROP VIEW v",
          "DROP TABLE u",
          "ALTER TABLE t ALTER COLUMN id TYPE bigint",
          "ALTER TABLE t ALTER COLUMN a SET DEFAULT 'x'",
          "CREATE VIEW v AS SELECT id FROM t",
          "CREATE INDEX i ON t (a)");

  private static List<String> missed(List<String> steps, OpenPoint... open) {
    PlanMigration migration = new PlanMigration("postgres", ProvidedFiles.NOTHING.load());
    OpenReading old = open(OLD);
    PlanSide after = migration.side(open(NEW));
    MigrationTrial trial =
        new MigrationTrial(ProvidedFiles.NOTHING.load(), migration.side(old), after);
    List<Step> all = steps.stream().map(sql -> Step.of(TABLE, sql)).toList();
    return trial.missed(old, new MigrationPlan(all, List.of(open))).stream()
        .map(OpenPoint::toString)
        .toList();
  }

  private static OpenReading open(String sql) {
    return READER.open(Script.of("schema.sql", sql.getBytes(StandardCharsets.UTF_8)).statements());
  }

  private static List<String> without(int step) {
    List<String> steps = new ArrayList<>(RIGHT);
    steps.remove(step);
    return steps;
  }

  private static List<String> with(int step, String sql) {
    List<String> steps = new ArrayList<>(RIGHT);
    steps.set(step, sql);
    return steps;
  }

  @Test
  void a_right_plan_misses_nothing() {
    assertThat(missed(RIGHT)).isEmpty();
  }

  @Test
  void a_step_that_was_forgotten_is_told() {
    assertThat(missed(without(1)))
        .containsExactly("table public.u: the plan does not bring this about: it is to be dropped");
    assertThat(missed(without(3)))
        .singleElement()
        .asString()
        .startsWith("column public.t.a: the plan does not bring this about: ")
        .contains("default");
    assertThat(missed(without(5)))
        .containsExactly("index public.i: the plan does not bring this about: it is to be made");
  }

  @Test
  void what_is_not_what_it_is_to_be_is_told() {
    assertThat(missed(with(2, "ALTER TABLE t ALTER COLUMN id TYPE smallint")))
        .singleElement()
        .asString()
        .startsWith("column public.t.id: the plan does not bring this about: ")
        .contains("bigint");
    assertThat(missed(with(4, "CREATE VIEW v AS SELECT id FROM t WHERE id > 0")))
        .singleElement()
        .asString()
        .startsWith("view public.v: the plan does not bring this about: ");
  }

  @Test
  void what_was_the_same_and_is_not_any_more_is_told() {
    List<String> steps = new ArrayList<>(RIGHT);
    steps.add("COMMENT ON VIEW v IS 'new'");
    steps.add("CREATE TABLE w ()");
    assertThat(missed(steps))
        .hasSize(2)
        .anyMatch(each -> each.startsWith("view public.v: the plan does not bring this about: "))
        .contains("table public.w: the plan does not bring this about: it is to be dropped");
  }

  @Test
  void a_step_that_PostgreSQL_would_refuse_is_told() {
    assertThat(missed(with(3, "ALTER TABLE t ALTER COLUMN c SET DEFAULT 'x'")))
        .anyMatch(each -> each.contains("PostgreSQL would refuse a step: "))
        .anyMatch(each -> each.startsWith("column public.t.a: the plan does not bring this about"));
  }

  @Test
  void what_the_plan_leaves_to_a_person_is_not_told_again() {
    OpenPoint left = new OpenPoint(ObjectKey.of(ObjectKind.TABLE, "public", "u"), "it has rows");
    assertThat(missed(without(1), left)).isEmpty();
  }
}
