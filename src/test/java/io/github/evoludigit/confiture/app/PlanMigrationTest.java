package io.github.evoludigit.confiture.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evoludigit.confiture.ddl.ReadingOptions;
import io.github.evoludigit.confiture.plan.MigrationPlan;
import io.github.evoludigit.confiture.plan.MigrationScript;
import io.github.evoludigit.confiture.plan.PlanOptions;
import io.github.evoludigit.confiture.plan.Step;
import io.github.evoludigit.confiture.sql.Script;
import io.github.evoludigit.confiture.sql.Statement;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The steps of migrations; that a server gets there by them is a matter of the cases. */
class PlanMigrationTest {

  private static final PlanOptions SAFE = new PlanOptions(true, true);
  private static final PlanOptions SHORT = new PlanOptions(false, true);
  private static final PlanOptions CAREFUL = new PlanOptions(false, false);

  private static final String TABLE = "CREATE TABLE t (id integer, a text);";

  private static MigrationPlan plan(String old, String now, PlanOptions options) {
    return PlanMigration.between(statements(old), statements(now), ReadingOptions.DEFAULT, options);
  }

  private static List<Statement> statements(String sql) {
    return Script.of("schema.sql", sql.getBytes(StandardCharsets.UTF_8)).statements();
  }

  private static List<String> steps(String old, String now, PlanOptions options) {
    MigrationPlan plan = plan(old, now, options);
    assertThat(plan.open()).isEmpty();
    return plan.steps().stream().map(Step::sql).toList();
  }

  @Test
  void nothing_is_to_be_done_where_both_sides_are_the_same() {
    assertThat(plan(TABLE, "CREATE TABLE public.t (id int4, a pg_catalog.text);", SAFE).isEmpty())
        .isTrue();
  }

  @Test
  void views_over_a_column_go_before_its_type_changes_and_come_back_with_all_they_had() {
    String view =
        "CREATE VIEW v AS SELECT a FROM t; CREATE VIEW w AS SELECT a FROM v;"
            + " COMMENT ON VIEW v IS 'all'; GRANT SELECT ON v TO reader;";
    assertThat(steps(TABLE + view, "CREATE TABLE t (id integer, a varchar(9));" + view, SHORT))
        .containsExactly(
            "DROP VIEW public.w",
            "DROP VIEW public.v",
            "ALTER TABLE public.t ALTER COLUMN a TYPE character varying(9)"
                + " USING a::character varying(9)",
            "CREATE VIEW public.v AS\nSELECT t.a FROM public.t",
            "COMMENT ON VIEW public.v IS 'all'",
            "GRANT SELECT ON TABLE public.v TO reader",
            "CREATE VIEW public.w AS\nSELECT v.a FROM public.v");
  }

  @Test
  void a_view_that_only_gets_columns_is_replaced() {
    assertThat(
            steps(
                TABLE + "CREATE VIEW v AS SELECT id FROM t;",
                TABLE + "CREATE VIEW v AS SELECT id, a FROM t;",
                SHORT))
        .containsExactly("CREATE OR REPLACE VIEW public.v AS\nSELECT t.id, t.a FROM public.t");
  }

  @Test
  void tables_that_refer_to_each_other_get_their_foreign_keys_later() {
    String tables =
        "CREATE TABLE a (id integer PRIMARY KEY, b integer);"
            + "CREATE TABLE b (id integer PRIMARY KEY, a integer REFERENCES a);"
            + "ALTER TABLE a ADD FOREIGN KEY (b) REFERENCES b;";
    List<String> forth = steps("", tables, SHORT);
    assertThat(forth).hasSize(3);
    assertThat(forth.get(0)).startsWith("CREATE TABLE public.a (").doesNotContain("REFERENCES");
    assertThat(forth.get(1))
        .contains("CONSTRAINT b_a_fkey FOREIGN KEY (a) REFERENCES public.a (id)");
    assertThat(forth.get(2)).contains("ADD CONSTRAINT a_b_fkey FOREIGN KEY");
    List<String> back = steps(tables, "", SHORT);
    assertThat(back).hasSize(4);
    assertThat(back.subList(0, 2)).allMatch(step -> step.contains("DROP CONSTRAINT"));
  }

  @Test
  void a_new_table_has_its_constraints_and_comes_after_those_it_refers_to() {
    String tables =
        "CREATE TABLE z (id integer PRIMARY KEY, a text UNIQUE, CHECK (id > 0));"
            + "CREATE TABLE a (z integer REFERENCES z, upper integer);"
            + "ALTER TABLE a ADD CHECK (z > 1) NOT VALID;";
    assertThat(steps("", tables, SAFE))
        .containsExactly(
            "CREATE TABLE public.z (\n    id integer NOT NULL,\n    a text,\n"
                + "    CONSTRAINT z_pkey PRIMARY KEY (id),\n    CONSTRAINT z_a_key UNIQUE (a),\n"
                + "    CONSTRAINT z_id_check CHECK (id > 0)\n)",
            "CREATE TABLE public.a (\n    z integer,\n    upper integer,\n"
                + "    CONSTRAINT a_z_fkey FOREIGN KEY (z) REFERENCES public.z (id)\n)",
            "ALTER TABLE public.a ADD CONSTRAINT a_z_check CHECK (z > 1) NOT VALID");
  }

  @Test
  void a_column_whose_default_is_another_for_each_row_comes_in_steps() {
    String now = "CREATE TABLE t (id integer, a text, b uuid NOT NULL DEFAULT gen_random_uuid());";
    MigrationPlan plan = plan(TABLE, now, PlanOptions.DEFAULT);
    assertThat(plan.open()).isEmpty();
    assertThat(MigrationScript.of(plan))
        .containsSubsequence(
            "ADD COLUMN b uuid,",
            "ALTER COLUMN b SET DEFAULT gen_random_uuid();",
            "COMMIT;",
            "UPDATE public.t SET b = DEFAULT WHERE b IS NULL;",
            "BEGIN;",
            "CHECK (b IS NOT NULL) NOT VALID;",
            "COMMIT;",
            "VALIDATE CONSTRAINT b_is_there;",
            "ALTER COLUMN b SET NOT NULL;",
            "DROP CONSTRAINT b_is_there;");
    assertThat(plan(TABLE, now, SHORT).steps())
        .singleElement()
        .satisfies(step -> assertThat(step.rewrites()).isTrue());
  }

  @Test
  void what_an_update_would_set_off_is_not_set_off() {
    String trigger =
        "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';"
            + "CREATE TRIGGER g BEFORE INSERT OR UPDATE ON t FOR EACH ROW EXECUTE FUNCTION f();";
    MigrationPlan plan =
        plan(
            TABLE + trigger,
            "CREATE TABLE t (id integer, a text, b float8 DEFAULT random());" + trigger,
            SAFE);
    assertThat(plan.steps())
        .singleElement()
        .satisfies(step -> assertThat(step.rewrites()).isTrue());
  }

  @Test
  void a_plan_with_a_place_to_fill_is_not_complete_though_data_may_be_lost() {
    String old = "CREATE TABLE t (code integer, name text);";
    MigrationPlan plan =
        plan(
            old, "CREATE TABLE t (code integer NOT NULL, name text);", new PlanOptions(true, true));
    assertThat(plan.open()).isEmpty();
    assertThat(plan.isComplete()).isFalse();
    assertThat(MigrationScript.of(plan))
        .contains(
            "-- This migration is not complete.", "-- FILL IN before: UPDATE public.t SET code")
        .doesNotContain("Withheld");
    assertThat(
            plan(old, "CREATE TABLE t (code integer);", new PlanOptions(true, true)).isComplete())
        .isTrue();
  }

  @Test
  void what_nobody_can_derive_has_its_place_in_the_script() {
    MigrationPlan plan =
        plan(
            "CREATE TABLE t (name text, code integer);",
            "CREATE TABLE t (code integer NOT NULL, given text, family text, year integer NOT NULL);",
            PlanOptions.DEFAULT);
    assertThat(plan.isComplete()).isFalse();
    assertThat(MigrationScript.of(plan))
        .contains(
            "-- -- FILL IN before: UPDATE public.t SET code = … WHERE code IS NULL;\n"
                + "-- ALTER TABLE public.t VALIDATE CONSTRAINT code_is_there;",
            "-- ALTER TABLE public.t ADD COLUMN year integer;",
            "-- -- FILL IN before: UPDATE public.t SET year = … WHERE year IS NULL;\n",
            "-- -- FILL IN before: UPDATE public.t SET given = …, family = …, year = … WHERE name IS"
                + " NOT NULL;\n-- ALTER TABLE public.t DROP COLUMN name;");
    assertThat(plan.open())
        .extracting(point -> point.toString())
        .anyMatch(point -> point.startsWith("column public.t.year: ") && point.contains("FILL IN"));
  }

  @Test
  void a_foreign_key_goes_where_both_of_its_columns_get_another_type() {
    String old =
        "CREATE TABLE a (id integer PRIMARY KEY); CREATE TABLE b (a integer REFERENCES a);";
    assertThat(steps(old, old.replace("integer", "text"), SHORT))
        .containsExactly(
            "ALTER TABLE public.b DROP CONSTRAINT b_a_fkey",
            "ALTER TABLE public.a ALTER COLUMN id TYPE text",
            "ALTER TABLE public.b ALTER COLUMN a TYPE text",
            "ALTER TABLE public.b ADD CONSTRAINT b_a_fkey FOREIGN KEY (a) REFERENCES public.a"
                + " (id)");
  }

  @Test
  void each_step_says_what_it_locks_and_why_it_is_there() {
    String view = "CREATE VIEW v AS SELECT a FROM t;";
    assertThat(
            MigrationScript.of(
                plan(
                    TABLE + view,
                    "CREATE TABLE t (id integer, a varchar(9)); CREATE TABLE u ();" + view,
                    SAFE)))
        .contains(
            "-- locks nothing that is in use\nCREATE TABLE public.u ();",
            "-- in the way of the change of column public.t.a; it comes back; lock: ACCESS"
                + " EXCLUSIVE\nDROP VIEW public.v;",
            "-- lock: ACCESS EXCLUSIVE; rewrites the table; DATA AT RISK: column public.t.a\nALTER",
            "-- comes back\nCREATE VIEW public.v AS");
  }

  @Test
  void an_index_of_a_table_in_use_is_built_outside_of_transactions() {
    String index = "CREATE INDEX i ON t (a);";
    MigrationPlan plan = plan(TABLE, TABLE + index, SAFE);
    assertThat(plan.steps())
        .singleElement()
        .satisfies(
            step -> {
              assertThat(step.sql()).isEqualTo("CREATE INDEX CONCURRENTLY i ON public.t (a)");
              assertThat(step.alone()).isTrue();
            });
    assertThat(MigrationScript.of(plan)).doesNotContain("BEGIN");
    assertThat(steps(TABLE, TABLE + index, SHORT))
        .containsExactly("CREATE INDEX i ON public.t (a)");
    assertThat(steps("", TABLE + index, SAFE)).last().isEqualTo("CREATE INDEX i ON public.t (a)");
  }

  @Test
  void a_constraint_of_a_table_in_use_is_validated_in_a_transaction_of_its_own() {
    String now = "CREATE TABLE t (id integer, a text CONSTRAINT c CHECK (a <> ''));";
    assertThat(MigrationScript.of(plan(TABLE, now, SAFE)))
        .containsSubsequence(
            "BEGIN;",
            "SET LOCAL lock_timeout",
            "ADD CONSTRAINT c CHECK (a <> ''::text) NOT VALID;",
            "COMMIT;",
            "VALIDATE CONSTRAINT c;")
        .doesNotEndWith("COMMIT;\n");
    assertThat(steps(TABLE, now, SHORT))
        .containsExactly("ALTER TABLE public.t ADD CONSTRAINT c CHECK (a <> ''::text)");
  }

  @Test
  void labels_are_added_at_their_place_and_taken_away_by_a_new_type() {
    String old = "CREATE TYPE e AS ENUM ('a', 'c');CREATE TABLE t (x e DEFAULT 'a');";
    assertThat(steps(old, old.replace("'a', 'c'", "'a', 'b', 'c', 'd'"), SHORT))
        .containsExactly(
            "ALTER TYPE public.e ADD VALUE 'b' AFTER 'a'", "ALTER TYPE public.e ADD VALUE 'd'");
    assertThat(steps(old, old.replace("'a', 'c'", "'a'"), SHORT))
        .containsSubsequence(
            "ALTER TYPE public.e RENAME TO e_old",
            "CREATE TYPE public.e AS ENUM ('a')",
            "ALTER TABLE public.t ALTER COLUMN x TYPE public.e USING x::text::public.e",
            "DROP TYPE public.e_old");
  }

  @Test
  void what_loses_data_is_withheld_with_all_that_makes_no_sense_without_it() {
    MigrationPlan plan =
        plan(
            TABLE + "CREATE VIEW v AS SELECT a FROM t;",
            "CREATE TABLE t (id bigint, a varchar(2)); CREATE VIEW v AS SELECT a FROM t;",
            CAREFUL);
    assertThat(plan.steps())
        .extracting(Step::sql)
        .containsExactly("ALTER TABLE public.t ALTER COLUMN id TYPE bigint");
    assertThat(plan.withheld()).hasSize(3);
    assertThat(plan.open())
        .extracting(point -> point.object().toString())
        .containsExactlyInAnyOrder("view public.v", "column public.t.a");
    assertThat(MigrationScript.of(plan)).contains("-- DROP VIEW public.v;");
  }

  @Test
  void what_cannot_be_brought_about_is_named() {
    MigrationPlan plan = plan(TABLE, "CREATE TABLE t (a text, id integer);", SAFE);
    assertThat(plan.isComplete()).isFalse();
    assertThat(plan.steps()).isEmpty();
    assertThat(plan.open().get(0))
        .hasToString(
            "table public.t: its columns are in another order, and PostgreSQL cannot move a column:"
                + " make the table anew and copy its rows, or keep the order of the old side");
  }

  @Test
  void names_and_functions_are_written_so_that_a_server_reads_them() {
    assertThat(
            steps(
                "CREATE TABLE \"user\" (\"order\" text);",
                "CREATE TABLE \"user\" (\"order\" text); CREATE VIEW v AS"
                    + " SELECT trim(\"order\") AS \"select\", now() AT TIME ZONE 'utc' AS x FROM"
                    + " \"user\";",
                SHORT))
        .containsExactly(
            "CREATE VIEW public.v AS\nSELECT TRIM(BOTH FROM \"user\".\"order\") AS \"select\","
                + " (now() AT TIME ZONE 'utc'::text) AS x\nFROM public.\"user\"");
  }
}
