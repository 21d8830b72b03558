package io.github.evoludigit.confiture.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evoludigit.confiture.ddl.ReadingOptions;
import io.github.evoludigit.confiture.ddl.SchemaReader;
import io.github.evoludigit.confiture.ddl.SchemaReading;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.diff.SchemaDiff;
import io.github.evoludigit.confiture.sql.Script;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The cluster's objects, compared where that is asked for; the catalogs are the judge. */
class RolesTest {

  /** What two roles are made by, in each case. */
  private static final String ROLES = "CREATE ROLE it_a; CREATE ROLE it_b; ";

  private static final List<String> FACTS =
      List.of(
          "SELECT rolname, rolsuper, rolinherit, rolcreaterole, rolcreatedb, rolcanlogin,"
              + " rolreplication, rolconnlimit, rolpassword IS NULL, rolvaliduntil, rolbypassrls"
              + " FROM pg_authid WHERE rolname LIKE 'it\\_%'",
          "SELECT roleid::regrole, member::regrole, admin_option, inherit_option, set_option FROM"
              + " pg_auth_members WHERE member >= 16384",
          "SELECT setdatabase = 0, setrole::regrole, setconfig FROM pg_db_role_setting",
          "SELECT objoid::regrole, description FROM pg_shdescription WHERE classoid ="
              + " 'pg_authid'::regclass",
          "SELECT datacl FROM pg_database WHERE datname = 'postgres'",
          "SELECT parname, paracl FROM pg_parameter_acl");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ALTER ROLE it_a NOLOGIN INHERIT; | ALTER USER it_a NOSUPERUSER CONNECTION LIMIT -1;",
        "ALTER ROLE it_a WITH LOGIN; | DROP ROLE it_a; CREATE USER it_a;",
        "ALTER ROLE it_a LOGIN; ALTER ROLE it_a NOLOGIN; | SELECT 1;",
        "ALTER ROLE it_a PASSWORD 'x'; | ALTER ROLE it_a ENCRYPTED PASSWORD 'y';",
        "ALTER ROLE it_a PASSWORD 'x'; ALTER ROLE it_a PASSWORD NULL; | SELECT 1;",
        "GRANT it_a TO it_b; | ALTER GROUP it_a ADD USER it_b;",
        "GRANT it_a TO it_b; | GRANT it_a TO it_b WITH INHERIT TRUE, SET TRUE, ADMIN FALSE;",
        "GRANT it_a TO it_b; | DROP ROLE it_b; CREATE ROLE it_b IN ROLE it_a;",
        "GRANT it_a TO it_b; | DROP ROLE it_a; CREATE ROLE it_a ROLE it_b;",
        "GRANT it_a TO it_b WITH ADMIN OPTION; | DROP ROLE it_a; CREATE ROLE it_a ADMIN it_b;",
        "GRANT it_a TO it_b; GRANT it_a TO it_b WITH ADMIN TRUE; "
            + "| GRANT it_a TO it_b WITH ADMIN OPTION;",
        "GRANT it_a TO it_b WITH ADMIN OPTION; REVOKE ADMIN OPTION FOR it_a FROM it_b; "
            + "| GRANT it_a TO it_b GRANTED BY CURRENT_USER;",
        "GRANT it_a TO it_b; REVOKE it_a FROM it_b CASCADE; | SELECT 1;",
        "GRANT it_a TO it_b; ALTER GROUP it_a DROP USER it_b; | SELECT 1;",
        "ALTER ROLE it_b NOINHERIT; GRANT it_a TO it_b; "
            + "| ALTER ROLE it_b NOINHERIT; GRANT it_a TO it_b WITH INHERIT FALSE;",
        "ALTER ROLE it_a RENAME TO it_c; CREATE ROLE it_a; | CREATE ROLE it_c;",
        "CREATE TABLE t (a int); ALTER TABLE t OWNER TO it_a; GRANT SELECT ON t TO it_b; GRANT UPDATE (a) ON t TO it_b;"
            + " ALTER ROLE it_a RENAME TO it_c; ALTER ROLE it_b RENAME TO it_d; CREATE ROLE it_a; CREATE ROLE it_b"
            + " | CREATE ROLE it_c; CREATE ROLE it_d; CREATE TABLE t (a int);"
            + " ALTER TABLE t OWNER TO it_c; GRANT SELECT ON t TO it_d; GRANT UPDATE (a) ON t TO it_d",
        "GRANT it_a TO it_b; ALTER ROLE it_a RENAME TO it_c; "
            + "| DROP ROLE it_a; CREATE ROLE it_c; GRANT it_c TO it_b;",
        "ALTER ROLE it_a SET work_mem = '64MB'; | ALTER USER it_a SET WORK_MEM TO '64MB';",
        "ALTER ROLE it_a SET search_path = a, \"B c\"; "
            + "| ALTER ROLE it_a SET search_path TO 'a', \"B c\";",
        "ALTER ROLE it_a SET work_mem = '64MB'; ALTER ROLE it_a RESET ALL; | SELECT 1;",
        "ALTER ROLE it_a SET work_mem = '1MB'; ALTER ROLE it_a SET work_mem TO DEFAULT;|SELECT 1;",
        "ALTER ROLE it_a IN DATABASE postgres SET work_mem = '1MB'; ALTER ROLE it_a RESET ALL; "
            + "| ALTER ROLE it_a IN DATABASE postgres SET work_mem = '1MB';",
        "COMMENT ON ROLE it_a IS 'x'; COMMENT ON ROLE it_a IS NULL; | COMMENT ON ROLE it_a IS '';",
        "GRANT TEMP ON DATABASE postgres TO it_a; "
            + "| GRANT TEMPORARY ON DATABASE postgres TO it_a;",
        "GRANT ALL ON DATABASE postgres TO it_a; "
            + "| GRANT CREATE, CONNECT, TEMP ON DATABASE postgres TO it_a;",
        "GRANT ALL ON PARAMETER work_mem TO it_a; "
            + "| GRANT SET, ALTER SYSTEM ON PARAMETER work_mem TO it_a;",
      })
  void the_same_cluster_in_other_words_is_the_same(String one, String other) throws SQLException {
    assertThat(facts(ROLES + one)).isEqualTo(facts(ROLES + other));
    assertThat(changes(ROLES + one, ROLES + other)).isEmpty();
    assertThat(changes(ROLES + other, ROLES + one)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ALTER ROLE it_a LOGIN; | login: (none) -> yes",
        "ALTER ROLE it_a NOINHERIT; | inherit: (none) -> no",
        "ALTER ROLE it_a BYPASSRLS; | bypassrls: (none) -> yes",
        "ALTER ROLE it_a CONNECTION LIMIT 3; | connection limit: (none) -> 3",
        "ALTER ROLE it_a VALID UNTIL '2030-01-01'; | valid until: (none) -> '2030-01-01'",
        "ALTER ROLE it_a PASSWORD 'x'; | password: (none) -> yes",
        "GRANT it_b TO it_a; | member of it_b: (none) -> inherit, set",
        "GRANT it_b TO it_a WITH ADMIN OPTION; | member of it_b: (none) -> admin, inherit, set",
        "GRANT it_b TO it_a WITH INHERIT FALSE, SET FALSE; | member of it_b: (none) -> nothing",
        "ALTER ROLE it_a SET work_mem = '1MB'; | setting work_mem: (none) -> 1MB",
        "ALTER ROLE it_a IN DATABASE postgres SET work_mem = '1MB'; "
            + "| setting work_mem in database postgres: (none) -> 1MB",
        "COMMENT ON ROLE it_a IS 'x'; | comment: (none) -> 'x'",
      })
  void what_a_role_is_is_compared(String statement, String attribute) throws SQLException {
    assertThat(facts(ROLES + statement)).isNotEqualTo(facts(ROLES));
    assertThat(changes(ROLES, ROLES + statement))
        .containsExactly("~ role it_a\n    " + attribute.strip());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GRANT CREATE ON DATABASE postgres TO it_a; | + database postgres",
        "REVOKE CONNECT ON DATABASE postgres FROM PUBLIC; | + database postgres",
        "GRANT SET ON PARAMETER work_mem TO it_a; | + parameter work_mem",
        "ALTER DATABASE postgres SET work_mem = '1MB'; | + database postgres",
        "CREATE ROLE it_c; | + role it_c",
      })
  void other_objects_of_the_cluster_are_compared(String statement, String change)
      throws SQLException {
    assertThat(facts(ROLES + statement)).isNotEqualTo(facts(ROLES));
    assertThat(changes(ROLES, ROLES + statement)).containsExactly(change.strip());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CREATE TABLESPACE it_t LOCATION '/a'; | + tablespace it_t",
        "CREATE TABLESPACE it_t LOCATION '/a'; DROP TABLESPACE it_t; | ",
        "CREATE DATABASE it_d WITH OWNER = it_a TEMPLATE template0; | + database it_d",
        "CREATE DATABASE it_d; DROP DATABASE IF EXISTS it_d WITH (FORCE); | ",
        "ALTER SYSTEM SET work_mem = '1MB'; | + parameter work_mem",
        "GRANT CREATE ON TABLESPACE pg_default TO it_a; | + tablespace pg_default",
        "SECURITY LABEL FOR p ON ROLE it_a IS 'x'; | ~ role it_a 'security label p'",
      })
  void what_no_transaction_can_undo_is_read_too(String statement, String change) {
    List<String> changes = changes(ROLES, ROLES + statement);
    if (change == null) {
      assertThat(changes).isEmpty();
    } else {
      assertThat(changes).hasSize(1).first().asString().startsWith(change.split(" '")[0].strip());
    }
  }

  @Test
  void without_the_parameter_they_are_counted_and_not_compared() {
    String text =
        "CREATE ROLE it_a; GRANT it_a TO it_b; ALTER SYSTEM SET work_mem = '1MB';"
            + " GRANT CONNECT ON DATABASE d TO it_a; COMMENT ON TABLESPACE t IS 'x';"
            + " ALTER DATABASE d OWNER TO it_a; SECURITY LABEL ON DATABASE d IS 'x';"
            + " REVOKE ADMIN OPTION FOR it_a FROM it_b; DROP USER it_a;"
            + " GRANT SET ON PARAMETER work_mem TO it_b; CREATE TABLESPACE t LOCATION '/a';";
    SchemaReading reading = read(ReadingOptions.DEFAULT, text);
    assertThat(reading.count(Treatment.CLUSTER)).isEqualTo(11);
    assertThat(reading.treatments()).hasSize(1);
    assertThat(read(ReadingOptions.DEFAULT.withRoles(true), text).treatments())
        .containsOnlyKeys(Treatment.MODEL);
  }

  @Test
  void a_grant_of_something_unknown_is_a_definition() {
    String text = "CREATE ROLE it_a; GRANT it_a WHATEVER it_b;";
    assertThat(read(ReadingOptions.DEFAULT, text).count(Treatment.DEFINITION)).isEqualTo(1);
  }

  @Test
  void the_role_that_loads_is_in_every_cluster() {
    String dump =
        "CREATE ROLE postgres; ALTER ROLE postgres WITH SUPERUSER INHERIT CREATEROLE CREATEDB"
            + " LOGIN REPLICATION BYPASSRLS;";
    assertThat(changes(ROLES, ROLES + dump)).isEmpty();
  }

  private static List<String> changes(String oldSql, String newSql) {
    ReadingOptions options = ReadingOptions.DEFAULT.withRoles(true);
    List<String> changes = new ArrayList<>();
    SchemaDiff.between(read(options, oldSql).schema(), read(options, newSql).schema())
        .changes()
        .forEach(
            change -> {
              StringBuilder text = new StringBuilder(change.sort().sign() + " " + change.key());
              change
                  .attributes()
                  .forEach(
                      attribute ->
                          text.append("\n    ")
                              .append(attribute.name())
                              .append(": ")
                              .append(attribute.oldValue().orElse("(none)"))
                              .append(" -> ")
                              .append(attribute.newValue().orElse("(none)")));
              changes.add(text.toString());
            });
    return changes;
  }

  private static SchemaReading read(ReadingOptions options, String sql) {
    return new SchemaReader(options).read(Script.of("a.sql", sql.getBytes(StandardCharsets.UTF_8)));
  }

  /** What the catalogs have after a script, which is rolled back. */
  private static List<String> facts(String sql) throws SQLException {
    List<String> facts = new ArrayList<>();
    try (Connection connection = PostgresServer.forTest().connect("postgres");
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(sql);
      for (String query : FACTS) {
        List<String> rows = new ArrayList<>();
        try (ResultSet result = statement.executeQuery(query)) {
          int columns = result.getMetaData().getColumnCount();
          while (result.next()) {
            StringBuilder row = new StringBuilder();
            for (int i = 1; i <= columns; i++) {
              row.append(result.getString(i)).append(' ');
            }
            rows.add(row.toString());
          }
        }
        rows.sort(null);
        facts.add(String.join("\n", rows));
      }
      connection.rollback();
    }
    return facts;
  }
}
