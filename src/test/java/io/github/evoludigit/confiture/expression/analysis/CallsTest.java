package io.github.evoludigit.confiture.expression.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evoludigit.confiture.ddl.ReadingOptions;
import io.github.evoludigit.confiture.ddl.SchemaReader;
import io.github.evoludigit.confiture.ddl.SchemaReading;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.diff.Change;
import io.github.evoludigit.confiture.diff.SchemaDiff;
import io.github.evoludigit.confiture.sql.Script;
import io.github.evoludigit.confiture.text.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What statements count as that call something, and what cannot be judged by a server. */
class CallsTest {

  private static final String MAKER =
      "CREATE FUNCTION mk(t text) RETURNS void LANGUAGE plpgsql AS 'BEGIN EXECUTE t; END';\n";

  private static SchemaReading read(String sql) {
    return new SchemaReader(ReadingOptions.DEFAULT)
        .read(Script.of("db/a.sql", sql.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<String> changes(String oldSql, String newSql) {
    return SchemaDiff.between(read(oldSql).schema(), read(newSql).schema()).changes().stream()
        .map(Change::toString)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT mk('x')",
        "SELECT public.mk('x') FROM pg_class",
        "SELECT 1 WHERE EXISTS (SELECT mk('x'))",
        "SELECT create_hypertable('a', 'b')",
        "WITH x AS (SELECT mk('x')) SELECT * FROM x",
        "VALUES (mk('x'))",
        "CALL mkp('x')",
        "CALL pg_catalog.mkp()",
        "SELECT set_config('a.b', 'c', false), mk('x')",
        "SELECT pg_import_system_collations('public')",
        "PREPARE p AS SELECT mk('x')",
        "EXPLAIN ANALYZE SELECT mk('x')",
        "DO LANGUAGE plpython3u 'plpy.execute(1)'",
        "DO $$ BEGIN PERFORM mk('x'); END $$",
        "DO $$ BEGIN EXECUTE mk('x'); END $$"
      })
  void a_call_that_can_make_something_is_a_definition(String call) {
    SchemaReading reading = read(MAKER + call + ';');

    assertThat(reading.count(Treatment.DEFINITION)).as(call).isOne();
    assertThat(changes(MAKER, MAKER + call + ';')).as(call).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT lower('A'), pg_catalog.upper('b') FROM t",
        "SELECT count(*) FROM t WHERE a IN (1, 2) AND exists (SELECT 1)",
        "SELECT pg_catalog.setval('s', 1, true)",
        "WITH x (a) AS (SELECT now()) SELECT coalesce(a, now()) FROM x AS y (b)",
        "SELECT CAST(a AS numeric(10,2)), a::varchar(10) FROM t"
      })
  void a_query_that_only_reads_is_rows(String query) {
    assertThat(read(query + ';').count(Treatment.ROWS)).as(query).isOne();
    assertThat(changes("", query + ';')).isEmpty();
  }

  @Test
  void a_users_function_with_the_name_of_a_built_in_one_is_not_taken_for_that() {
    String own = "CREATE FUNCTION lower(a integer) RETURNS void LANGUAGE sql AS 'SELECT 1';";

    assertThat(read(own + "SELECT lower(1);").count(Treatment.DEFINITION)).isOne();
  }

  @Test
  void what_only_rows_decide_is_a_definition() {
    String block =
        "DO $$ BEGIN IF NOT EXISTS (SELECT 1 FROM a) THEN CREATE TABLE b (x integer); END IF;"
            + " END $$;";

    assertThat(changes("CREATE TABLE a (x integer);", "CREATE TABLE a (x integer);" + block))
        .hasSize(1)
        .allMatch(change -> change.startsWith("+ statement"));
  }

  @Test
  void a_block_about_roles_is_of_the_cluster() {
    String block =
        "DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'app') THEN"
            + " CREATE ROLE app; END IF; END $$;";

    assertThat(read(block).count(Treatment.CLUSTER)).isOne();
  }

  @Test
  void what_a_definition_can_have_made_is_not_said_to_be_missing() {
    String sql =
        "SELECT make_table('gadget');"
            + "DO $$ BEGIN IF NOT EXISTS (SELECT 1 FROM pg_tables WHERE tablename = 'gadget'"
            + " AND schemaname = 'public') THEN ALTER TABLE other ADD x integer; END IF; END $$;";

    assertThat(read(sql).count(Treatment.DEFINITION)).isEqualTo(2);
  }

  @Test
  void privileges_on_what_extensions_made_are_told_by_their_full_names() {
    String extension = "CREATE EXTENSION hstore;";

    assertThat(
            changes(
                extension + "GRANT EXECUTE ON FUNCTION hstore(text, text) TO app;",
                extension + "GRANT ALL ON FUNCTION public.hstore(text, text) TO app;"))
        .isEmpty();
    assertThat(
            changes(
                extension,
                extension + "REVOKE ALL ON FUNCTION public.hstore(text, text) FROM PUBLIC;"))
        .containsExactly("+ granted privileges function public.hstore(text, text)");
    assertThat(changes(extension, extension + "GRANT USAGE ON TYPE hstore TO app;"))
        .containsExactly("+ granted privileges type public.hstore");
    assertThat(
            changes(
                extension,
                extension
                    + "GRANT EXECUTE ON FUNCTION hstore(text, text) TO app;"
                    + "REVOKE EXECUTE ON FUNCTION public.hstore(text, text) FROM app;"))
        .isEmpty();
  }

  @Test
  void privileges_on_all_functions_of_a_schema_reach_what_extensions_made_there() {
    String extension = "CREATE EXTENSION pg_stat_statements;";
    String all = extension + "REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA public FROM PUBLIC;";
    assertThat(changes(extension, all))
        .contains("+ granted privileges function public.pg_stat_statements_info()");
    assertThat(
            changes(
                all,
                extension
                    + "REVOKE EXECUTE ON FUNCTION pg_stat_statements(boolean) FROM PUBLIC;"
                    + "REVOKE EXECUTE ON FUNCTION pg_stat_statements_info() FROM PUBLIC;"
                    + "REVOKE EXECUTE ON FUNCTION"
                    + " pg_stat_statements_reset(oid, oid, bigint, boolean) FROM PUBLIC;"))
        .isEmpty();
    assertThat(
            changes(
                extension + "GRANT SELECT ON pg_stat_statements TO app;",
                extension + "GRANT SELECT ON TABLE public.pg_stat_statements TO app;"))
        .isEmpty();
    assertThat(
            changes(
                "CREATE EXTENSION unheard_of;",
                "CREATE EXTENSION unheard_of; GRANT SELECT ON ALL TABLES IN SCHEMA public TO app;"))
        .containsExactly("+ granted privileges tables of extension unheard_of");
  }

  @Test
  void privileges_on_what_the_server_has_are_compared() {
    assertThat(
            changes(
                "GRANT SELECT ON pg_authid TO app; GRANT USAGE ON SCHEMA information_schema TO a;",
                "GRANT SELECT ON TABLE pg_catalog.pg_authid TO app;"
                    + "GRANT USAGE ON SCHEMA information_schema TO a;"))
        .isEmpty();
    assertThat(changes("", "GRANT EXECUTE ON FUNCTION pg_read_file(text) TO app;"))
        .containsExactly("+ granted privileges function pg_catalog.pg_read_file(text)");
    assertThat(changes("", "GRANT SELECT (rolname) ON pg_authid TO app;"))
        .containsExactly("+ granted privileges table pg_catalog.pg_authid");
    assertThat(changes("", "REVOKE USAGE ON LANGUAGE sql FROM PUBLIC;"))
        .containsExactly("+ granted privileges language sql");
  }

  @Test
  void a_transaction_that_the_script_does_not_end_is_told() {
    SchemaReading reading = read("BEGIN;\nCREATE TABLE a (x integer);\n");

    assertThat(reading.problems()).extracting(Problem::code).containsExactly("transaction-open");
    assertThat(reading.schema().objects()).isNotEmpty();
    assertThat(read("BEGIN; CREATE TABLE a (x integer); COMMIT;").problems()).isEmpty();
  }

  @Test
  void a_prepared_transaction_counts_once_it_is_committed() {
    String begin = "BEGIN; CREATE TABLE a (x integer); PREPARE TRANSACTION 'p';";

    assertThat(changes("CREATE TABLE a (x integer);", begin + "COMMIT PREPARED 'p';")).isEmpty();
    assertThat(changes("", begin + "ROLLBACK PREPARED 'p';")).isEmpty();
    assertThat(changes("", begin)).isEmpty();
  }

  @Test
  void another_client_encoding_is_told_where_it_matters() {
    assertThat(read("SET client_encoding = 'LATIN1'; COMMENT ON SCHEMA public IS 'é';").problems())
        .extracting(Problem::code)
        .containsExactly("client-encoding");
    assertThat(read("SET NAMES 'LATIN1'; COMMENT ON SCHEMA public IS 'e';").problems()).isEmpty();
    assertThat(read("SET client_encoding TO 'utf-8'; COMMENT ON SCHEMA public IS 'é';").problems())
        .isEmpty();
  }
}
