package io.github.evoludigit.confiture.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evoludigit.confiture.ddl.ReadingOptions;
import io.github.evoludigit.confiture.ddl.SchemaReader;
import io.github.evoludigit.confiture.ddl.catalog.Refusal;
import io.github.evoludigit.confiture.ddl.catalog.ServerVersion;
import io.github.evoludigit.confiture.sql.Script;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a schema names that a server or an extension provides is refused where the embedded server
 * refuses it, by the same code and in the same words.
 */
class ServerNamesTest {

  private static Connection connection;

  @BeforeAll
  static void connect() throws SQLException {
    connection = PostgresServer.forTest().connect("postgres");
    connection.setAutoCommit(false);
  }

  @AfterAll
  static void disconnect() throws SQLException {
    connection.close();
  }

  private static List<Refusal> refusals(String sql) {
    Script script = Script.of("a.sql", sql.getBytes(StandardCharsets.UTF_8));
    return new SchemaReader(ReadingOptions.DEFAULT, true).read(script).refusals();
  }

  private static String said(String sql) {
    return refusals(sql).stream()
        .map(refusal -> refusal.state().code() + ' ' + refusal.message())
        .findFirst()
        .orElse("");
  }

  private static String ofServer(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
      return "";
    } catch (SQLException refused) {
      String message = refused.getMessage().lines().findFirst().orElse("");
      return refused.getSQLState() + ' ' + message.replace("ERROR: ", "");
    } finally {
      connection.rollback();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SET statement_timout = 0",
        "SET statement_timeout = '5 fortnights'",
        "SET work_mem = '1kB'",
        "SET work_mem = 64, 65",
        "SET check_function_bodies = maybe",
        "SET client_min_messages = warn",
        "SET client_encoding = 'UTF9'",
        "SET NAMES 'latin0'",
        "SET xmloption = contents",
        "SET max_connections = 10",
        "SET fsync = off",
        "SET server_version = '15'",
        "SET extra_float_digits = 4",
        "SET seq_page_cost = -0.5",
        "SET default_with_oid = false",
        "RESET serch_path",
        "SET LOCAL serch_path = public",
        "SELECT pg_catalog.set_config('serch_path', '', false)",
        "CREATE FUNCTION f() RETURNS int LANGUAGE sql SET serch_path = public AS 'SELECT 1'",
        "CREATE FUNCTION f() RETURNS int LANGUAGE sql SET work_mem = 'much' AS 'SELECT 1'",
        "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'; ALTER FUNCTION f() SET jitt ="
            + " off",
        "CREATE FUNCTION f() RETURNS int LANGUAGE 'SQL' AS 'SELECT 1'",
        "CREATE FUNCTION f() RETURNS int LANGUAGE plpsql AS 'SELECT 1'",
        "CREATE FUNCTION f() RETURNS int LANGUAGE plperl AS 'return 1'",
        "DO LANGUAGE plpgsq 'BEGIN END'",
        "CREATE TABLE t (a int) USING heep",
        "CREATE TABLE t (a int) WITH (fillfactr = 50)",
        "CREATE TABLE t (a int) WITH (fillfactor = 5)",
        "CREATE TABLE t (a int) WITH (fillfactor = abc)",
        "CREATE TABLE t (a int) WITH (autovacuum_enabled = perhaps)",
        "CREATE TABLE t (a int) WITH (autovacuum_vacuum_scale_factor = x)",
        "CREATE TABLE t (a text) WITH (toast.fillfactor = 50)",
        "CREATE TABLE t (a text) WITH (toasty.autovacuum_enabled = true)",
        "CREATE TABLE t (a int) PARTITION BY LIST (a) WITH (fillfactor = 50)",
        "CREATE TABLE t (a int); ALTER TABLE t SET (parallel_workers = 2000)",
        "CREATE TABLE t (a int); ALTER TABLE t ALTER a SET (n_distinct = -2)",
        "CREATE TABLE t (a int); ALTER TABLE t ALTER a SET (n_distnct = -1)",
        "CREATE TABLE t (a int PRIMARY KEY WITH (fillfacter = 50))",
        "CREATE TABLE t (a int); CREATE INDEX ON t USING btre (a)",
        "CREATE TABLE t (a int); CREATE INDEX ON t (a) WITH (fillfactor = 101)",
        "CREATE TABLE t (a int); CREATE INDEX ON t USING brin (a) WITH (fillfactor = 50)",
        "CREATE TABLE t (a text); CREATE INDEX ON t (a text_patern_ops)",
        "CREATE TABLE t (a jsonb); CREATE INDEX ON t USING gin (a pg_catalog.jsonb_pth_ops)",
        "CREATE TABLE t (a text); CREATE INDEX ON t USING gin (a gin_trgm_ops)",
        "CREATE TABLE t (a point, EXCLUDE USING gits (a WITH ~=))",
        "CREATE VIEW v WITH (security_barier = true) AS SELECT 1 AS a",
        "CREATE VIEW v WITH (security_barrier = maybe) AS SELECT 1 AS a",
        "CREATE MATERIALIZED VIEW v WITH (fillfactr = 50) AS SELECT 1 AS a",
        "CREATE CONVERSION c FOR 'UTF9' TO 'LATIN1' FROM utf8_to_iso8859_1",
        "CREATE CONVERSION c FOR 'UTF8' TO 'LATIN0' FROM utf8_to_iso8859_1",
        "CREATE EXTENSION hstor",
        "CREATE EXTENSION uuid_ossp",
        "CREATE EXTENSION IF NOT EXISTS pg_tgrm",
      })
  void what_the_server_refuses_is_refused_in_its_words(String sql) throws SQLException {
    String expected = ofServer(sql);

    assertThat(expected).isNotEmpty();
    assertThat(said(sql)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SET statement_timeout = 0; SET lock_timeout = '1min'; SET client_encoding = 'UTF-8';"
            + " SET standard_conforming_strings = on; SELECT"
            + " pg_catalog.set_config('search_path', '', false); SET check_function_bodies = false;"
            + " SET xmloption = content; SET client_min_messages = warning; SET row_security = off",
        "SET my.setting = 'x'; RESET my.setting; SET plpgsql.extra_warnings = 'all'",
        "SET default_with_oids = false; SET TIME ZONE 'UTC'; SET TimeZone = 'Europe/Paris'",
        "SET WORK_MEM = '64 kB'; SET work_mem TO DEFAULT; SET synchronous_commit = yes",
        "SET statement_timeout = 1.5; SET random_page_cost = 1e0; SET DateStyle = ISO, DMY",
        "CREATE FUNCTION f() RETURNS int LANGUAGE 'sql' SET work_mem = '1MB' SET search_path = a, b"
            + " AS 'SELECT 1'",
        "CREATE TABLE t (a text) USING heap WITH (fillfactor = '50', autovacuum_enabled,"
            + " toast.autovacuum_enabled = off, autovacuum_vacuum_scale_factor = .5,"
            + " vacuum_index_cleanup = auto, oids = false)",
        "CREATE TABLE t (a int); ALTER TABLE t ALTER a SET (n_distinct = -0.5); ALTER TABLE t RESET"
            + " (fillfactor, no_such_one)",
        "CREATE TABLE t (a text, b point, c tsvector, d box); CREATE INDEX ON t USING hash (a);"
            + " CREATE INDEX ON t USING spgist (b kd_point_ops) WITH (fillfactor = 70); CREATE INDEX"
            + " ON t USING gin (c) WITH (fastupdate = off, gin_pending_list_limit = 64); CREATE"
            + " INDEX ON t USING rtree (d); CREATE INDEX ON t USING brin (a text_bloom_ops) WITH"
            + " (pages_per_range = 4)",
        "CREATE EXTENSION pg_trgm; CREATE TABLE t (a text); CREATE INDEX ON t USING gin (a"
            + " gin_trgm_ops); CREATE INDEX ON t USING gist (a gist_trgm_ops (siglen = 32))",
        "CREATE SCHEMA e; CREATE EXTENSION hstore SCHEMA e; CREATE TABLE t (a e.hstore); CREATE"
            + " INDEX ON t USING gin (a e.gin_hstore_ops)",
        "CREATE EXTENSION bloom; CREATE TABLE t (a int, b int); CREATE INDEX ON t USING bloom (a, b)"
            + " WITH (length = 80, col1 = 2)",
        "CREATE EXTENSION pg_stat_statements; CREATE VIEW v AS SELECT s.calls, s.query FROM"
            + " pg_stat_statements s WHERE s.calls > 5",
        "CREATE EXTENSION cube; CREATE EXTENSION earthdistance; CREATE TABLE t (a earth)",
        "CREATE VIEW v WITH (security_barrier, security_invoker = on) AS SELECT 1 AS a",
        "CREATE CONVERSION c FOR 'utf-8' TO 'iso 8859 1' FROM utf8_to_iso8859_1",
      })
  void what_the_server_takes_is_taken(String sql) throws SQLException {
    assertThat(ofServer(sql)).isEmpty();
    assertThat(said(sql)).isEmpty();
  }

  @Test
  void an_extension_that_nobody_knows_may_have_brought_anything() {
    assertThat(
            refusals(
                "CREATE EXTENSION our_own; CREATE FUNCTION f() RETURNS int LANGUAGE plours AS 'x';"
                    + " CREATE TABLE t (a int); CREATE INDEX ON t USING ours (a our_ops);"
                    + " CREATE INDEX ON t (a our_ops); CREATE TABLE u (a int) USING ours"))
        .isEmpty();
  }

  @Test
  void what_an_extension_brings_that_the_embedded_server_does_not_have_is_there() {
    assertThat(
            refusals(
                "CREATE EXTENSION postgis; CREATE EXTENSION vector; CREATE EXTENSION plpython3u;"
                    + " CREATE TABLE t (g geometry(Point, 4326), v vector(3));"
                    + " CREATE INDEX ON t USING gist (g gist_geometry_ops_nd);"
                    + " CREATE INDEX ON t USING hnsw (v vector_cosine_ops);"
                    + " CREATE VIEW w AS SELECT st_asgeojson(g) AS j, r.srtext FROM t, spatial_ref_sys"
                    + " r; CREATE FUNCTION f() RETURNS int LANGUAGE plpython3u AS 'return 1'"))
        .isEmpty();
  }

  @Test
  void the_hint_names_what_was_perhaps_meant() {
    assertThat(refusals("SET statement_timout = 0").get(0).hint())
        .isEqualTo("Perhaps you meant statement_timeout.");
    assertThat(refusals("CREATE EXTENSION pg_tgrm").get(0).hint())
        .isEqualTo("Perhaps you meant pg_trgm.");
    assertThat(refusals("CREATE FUNCTION f() RETURNS int LANGUAGE plperl AS 'x'").get(0).hint())
        .isEqualTo("Use CREATE EXTENSION to load the language into the database.");
  }

  @Test
  void a_parameter_that_is_gone_is_there_for_an_older_server() {
    String sql = "SET force_parallel_mode = off";
    assertThat(said(sql)).startsWith("42704");
    Script script = Script.of("a.sql", sql.getBytes(StandardCharsets.UTF_8));
    ReadingOptions older =
        new ReadingOptions(ReadingOptions.DEFAULT_LOADER, false, ServerVersion.parse("15"));
    assertThat(new SchemaReader(older, true).read(script).refusals()).isEmpty();
  }
}
