package io.github.evoludigit.confiture.ddl.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.evoludigit.confiture.ddl.SchemaSample;
import io.github.evoludigit.confiture.diff.Change;
import io.github.evoludigit.confiture.sql.Script;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ServerVersionTest {

  private static final String OF_15 =
      """
      --
      -- PostgreSQL database dump
      --

      \\restrict Ab1

      -- Dumped from database version 15.20 (Debian 15.20-1.pgdg120+1)
      -- Dumped by pg_dump version 18.1

      SET statement_timeout = 0;
      """;

  private static Optional<Integer> ofDump(String text) {
    return ServerVersion.ofDump(Script.of("dump.sql", text.getBytes(StandardCharsets.UTF_8)))
        .map(ServerVersion::major);
  }

  private static List<String> changes(String oldSql, String newSql) {
    return SchemaSample.changes(oldSql, newSql).stream().map(Change::toString).toList();
  }

  @Test
  void a_dump_says_in_its_first_comments_which_server_it_is_from() {
    assertThat(ofDump(OF_15)).contains(15);
    assertThat(ofDump(OF_15.replace("\n", "\r\n"))).contains(15);
    assertThat(ofDump("-- Dumped from database version 17devel")).contains(17);
  }

  @Test
  void a_server_that_is_not_known_is_taken_for_the_nearest_one() {
    assertThat(ofDump("-- Dumped from database version 9.6.24\n")).contains(14);
    assertThat(ofDump("-- Dumped from database version 19beta1\n")).contains(18);
  }

  @Test
  void what_follows_a_statement_says_nothing_of_the_server() {
    assertThat(ofDump("SELECT 1;\n-- Dumped from database version 15.20\n")).isEmpty();
    assertThat(ofDump("-- Dumped by pg_dump version 15.20\n")).isEmpty();
    assertThat(ofDump("")).isEmpty();
  }

  @Test
  void a_parameter_names_a_known_version() {
    assertThat(ServerVersion.parse("14")).isEqualTo(ServerVersion.OLDEST);
    assertThat(ServerVersion.parse(" 18 ")).isEqualTo(ServerVersion.NEWEST);
    assertThat(ServerVersion.parse("15.20").major()).isEqualTo(15);
    for (String wrong : List.of("", "13", "19", "150", "1x", "16beta", "sixteen", "-16")) {
      assertThatThrownBy(() -> ServerVersion.parse(wrong))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "serverVersion is \"%s\", but must be the major version of a PostgreSQL server, from"
                      .formatted(wrong)
                  + " 14 to 18");
    }
  }

  @Test
  void all_privileges_of_a_table_are_seven_before_17() {
    String all = "CREATE TABLE t (i int); GRANT ALL ON t TO app;";
    String seven =
        "CREATE TABLE t (i int); GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES,"
            + " TRIGGER ON t TO app;";
    assertThat(changes(seven, all)).hasSize(1);
    assertThat(changes(seven, OF_15 + all)).isEmpty();
    assertThat(changes(OF_15 + all, seven)).isEmpty();
    assertThat(changes(OF_15 + seven, all)).isEmpty();
    assertThat(changes(OF_15.replace("15.20", "17.2") + all, seven)).hasSize(1);
  }

  @Test
  void a_privilege_that_only_one_server_knows_is_no_difference() {
    String table = "CREATE TABLE t (i int);";
    assertThat(changes(OF_15 + table, table + "GRANT MAINTAIN ON t TO app;")).isEmpty();
    assertThat(changes(table, table + "GRANT MAINTAIN ON t TO app;")).hasSize(1);
    assertThat(changes(OF_15 + table, table + "GRANT SELECT ON t TO app;")).hasSize(1);
    String defaults = "ALTER DEFAULT PRIVILEGES GRANT ALL ON TABLES TO app;";
    String seven =
        "ALTER DEFAULT PRIVILEGES GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES,"
            + " TRIGGER ON TABLES TO app;";
    assertThat(changes(OF_15 + defaults, seven)).isEmpty();
    assertThat(changes(defaults, seven)).hasSize(1);
    String largeObjects = "ALTER DEFAULT PRIVILEGES GRANT SELECT ON LARGE OBJECTS TO app;";
    assertThat(changes(OF_15, largeObjects)).isEmpty();
    assertThat(changes("", largeObjects)).hasSize(1);
  }

  @Test
  void an_operator_that_is_named_before_it_is_made_points_back_before_18() {
    String function =
        "CREATE FUNCTION f(int, int) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT true';";
    String one =
        function
            + "CREATE OPERATOR === (LEFTARG = int, RIGHTARG = int, FUNCTION = f, NEGATOR = !==);"
            + "CREATE OPERATOR !== (LEFTARG = int, RIGHTARG = int, FUNCTION = f);";
    String both =
        function
            + "CREATE OPERATOR !== (LEFTARG = int, RIGHTARG = int, FUNCTION = f, NEGATOR = ===);"
            + "CREATE OPERATOR === (LEFTARG = int, RIGHTARG = int, FUNCTION = f, NEGATOR = !==);";
    assertThat(changes(one, both)).containsExactly("~ operator public.!==(integer,integer)");
    assertThat(changes(one, OF_15 + both)).isEmpty();
    assertThat(changes(OF_15 + both, one)).isEmpty();
  }

  @Test
  void a_not_null_has_a_name_since_18() {
    String nameless = "CREATE TABLE t (i int NOT NULL); CREATE DOMAIN d AS int NOT NULL;";
    String named =
        "CREATE TABLE t (i int CONSTRAINT there NOT NULL);"
            + "CREATE DOMAIN d AS int CONSTRAINT there NOT NULL;";
    assertThat(changes(nameless, named))
        .containsExactly("~ domain public.d", "~ column public.t.i");
    assertThat(changes(nameless, OF_15 + named)).isEmpty();
    assertThat(changes(OF_15 + nameless, named)).isEmpty();
    String of18 = OF_15.replace("15.20", "18.1");
    assertThat(changes(of18 + nameless, named)).hasSize(2);
    String copy = "CREATE TABLE s (i int NOT NULL); CREATE TABLE t (LIKE s);";
    String columns = "CREATE TABLE s (i int NOT NULL); CREATE TABLE t (i int NOT NULL);";
    assertThat(changes(copy, of18 + columns)).containsExactly("~ column public.t.i");
    assertThat(changes(copy, OF_15 + columns)).isEmpty();
  }

  @Test
  void a_dump_that_does_not_say_its_server_has_no_names_of_not_null() {
    String preamble = "SELECT pg_catalog.set_config('search_path', '', false);";
    String copy = "CREATE TABLE s (i int NOT NULL); CREATE TABLE t (LIKE s);";
    String dump =
        preamble
            + "CREATE TABLE public.s (i int NOT NULL); CREATE TABLE public.t (i int NOT NULL);";
    assertThat(changes(copy, dump)).isEmpty();
    assertThat(changes(dump, copy)).isEmpty();
    assertThat(changes(copy, dump.replace(preamble, ""))).containsExactly("~ column public.t.i");
  }

  @Test
  void a_not_null_is_inherited_and_valid_before_18() {
    String plain = "CREATE TABLE t (i int NOT NULL);";
    String notInherited = "CREATE TABLE t (i int NOT NULL NO INHERIT);";
    String notValid =
        "CREATE TABLE t (i int); ALTER TABLE t ADD CONSTRAINT n NOT NULL i NOT VALID;";
    assertThat(changes(plain, notInherited)).hasSize(1);
    assertThat(changes(plain, notValid)).hasSize(1);
    assertThat(changes(OF_15 + plain, notInherited)).isEmpty();
    assertThat(changes(OF_15 + plain, notValid)).isEmpty();
  }

  @Test
  void children_lose_not_null_with_their_parent_before_18() {
    String tables =
        "CREATE TABLE p (i int NOT NULL); CREATE TABLE c (i int NOT NULL) INHERITS (p);";
    String dropped = tables + "ALTER TABLE p ALTER i DROP NOT NULL;";
    String none = "CREATE TABLE p (i int); CREATE TABLE c (i int) INHERITS (p);";
    assertThat(changes(dropped, none)).containsExactly("~ column public.c.i");
    assertThat(changes(OF_15 + dropped, none)).isEmpty();
  }

  @Test
  void partitions_have_their_tables_access_method_since_17() {
    String partitioned = "CREATE TABLE p (i int) PARTITION BY LIST (i)";
    String partition = "CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1)";
    String method = "SET default_table_access_method = m;";
    String own = partitioned + " USING m;" + partition + ";";
    assertThat(changes(own, partitioned + " USING m;" + partition + " USING m;")).isEmpty();
    assertThat(changes(own, partitioned + ";" + partition + " USING m;"))
        .containsExactly("~ table public.p");
    String of16 = OF_15.replace("15.20", "16.3");
    assertThat(changes(own, of16 + partitioned + ";" + partition + " USING m;")).isEmpty();
    assertThat(changes(own, of16 + partitioned + ";" + method + partition + ";")).isEmpty();
    assertThat(changes(own, of16 + partitioned + ";" + partition + ";"))
        .containsExactly("~ table public.p1");
    assertThat(changes(method + partitioned + ";" + partition + ";", partitioned + ";" + partition))
        .containsExactly("~ table public.p1");
  }

  @Test
  void everybody_could_make_objects_in_public_before_15() {
    String of14 = OF_15.replace("15.20", "14.9");
    String revoked = "REVOKE CREATE ON SCHEMA public FROM PUBLIC;";
    assertThat(changes("", revoked)).isEmpty();
    assertThat(changes(of14, of14 + revoked)).containsExactly("~ schema public");
    assertThat(changes(of14, of14 + "GRANT CREATE ON SCHEMA public TO PUBLIC;")).isEmpty();
    assertThat(changes(of14, "")).isEmpty();
  }

  @Test
  void sequences_are_all_logged_before_15() {
    String table = "CREATE UNLOGGED TABLE t (i serial);";
    String logged = table + "ALTER SEQUENCE t_i_seq SET LOGGED;";
    assertThat(changes(table, logged)).containsExactly("~ sequence public.t_i_seq");
    assertThat(changes(OF_15.replace("15.20", "14.9") + table, logged)).isEmpty();
  }

  @Test
  void a_generated_column_is_virtual_since_18() {
    String bare = "CREATE TABLE t (i int, j int GENERATED ALWAYS AS (i + 1));";
    String stored = "CREATE TABLE t (i int, j int GENERATED ALWAYS AS (i + 1) STORED);";
    String virtual = "CREATE TABLE t (i int, j int GENERATED ALWAYS AS (i + 1) VIRTUAL);";
    assertThat(changes(bare, virtual)).isEmpty();
    assertThat(changes(bare, stored)).hasSize(1);
    assertThat(changes(OF_15 + bare, stored)).isEmpty();
    assertThat(changes(OF_15 + stored, virtual)).hasSize(1);
  }
}
