package io.github.evoludigit.confiture.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.evoludigit.confiture.judge.PostgresServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the rules say about rewrites and locks, as a real server does it. */
class MeasuredRulesTest {

  private Connection connection;

  @BeforeEach
  void connect() throws SQLException {
    connection = PostgresServer.forTest().connect("postgres");
    connection.setAutoCommit(false);
    run("SET LOCAL timezone = 'Europe/Paris'");
    run("CREATE SCHEMA measured");
    run("SET LOCAL search_path = measured");
  }

  @AfterEach
  void close() throws SQLException {
    if (connection != null) {
      connection.rollback();
      connection.close();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "varchar(10)       | character varying(10)       | varchar(20)      | character varying(20)",
        "varchar(10)       | character varying(10)       | varchar          | character varying",
        "varchar(10)       | character varying(10)       | text             | text",
        "text              | text                        | varchar          | character varying",
        "text              | text                        | varchar(10)      | character varying(10)",
        "varchar(20)       | character varying(20)       | varchar(10)      | character varying(10)",
        "char(5)           | character(5)                | char(8)          | character(8)",
        "char(5)           | character(5)                | text             | text",
        "char(5)           | character(5)                | bpchar           | bpchar",
        "smallint          | smallint                    | int              | integer",
        "int               | integer                     | bigint           | bigint",
        "bigint            | bigint                      | int              | integer",
        "int               | integer                     | numeric          | numeric",
        "numeric(10,2)     | numeric(10,2)               | numeric(12,2)    | numeric(12,2)",
        "numeric(10,2)     | numeric(10,2)               | numeric          | numeric",
        "numeric(10,2)     | numeric(10,2)               | numeric(12,4)    | numeric(12,4)",
        "numeric(10,2)     | numeric(10,2)               | numeric(8,2)     | numeric(8,2)",
        "numeric           | numeric                     | numeric(10,2)    | numeric(10,2)",
        "real              | real                        | float8           | double precision",
        "timestamp         | timestamp without time zone | timestamptz      | timestamp with time zone",
        "timestamp(3)      | timestamp(3) without time zone | timestamp(5)  | timestamp(5) without time zone",
        "timestamp(3)      | timestamp(3) without time zone | timestamp     | timestamp without time zone",
        "timestamp(5)      | timestamp(5) without time zone | timestamp(3)  | timestamp(3) without time zone",
        "date              | date                        | timestamp        | timestamp without time zone",
        "varbit(5)         | bit varying(5)              | varbit(9)        | bit varying(9)",
        "cidr              | cidr                        | inet             | inet",
        "int               | integer                     | text             | text",
      })
  void a_type_change_rewrites_as_the_rule_says(
      String from, String oldType, String to, String newType) throws SQLException {
    run("CREATE TABLE t (a " + from + ")");
    run("INSERT INTO t VALUES (NULL)");
    long before = number("SELECT pg_relation_filenode('t')");
    run("ALTER TABLE t ALTER a TYPE " + to);
    boolean rewritten = number("SELECT pg_relation_filenode('t')") != before;
    assertThat(TypeChange.of(oldType, newType).rewrites()).isEqualTo(rewritten);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ADD b uuid DEFAULT gen_random_uuid()          | true",
        "ADD b int GENERATED ALWAYS AS IDENTITY        | true",
        "ADD b int GENERATED ALWAYS AS (a * 2) STORED  | true",
        "ADD b int GENERATED ALWAYS AS (a * 2) VIRTUAL | false",
        "ADD b timestamptz NOT NULL DEFAULT now()      | false",
        "ADD b int                                     | false",
        "SET UNLOGGED                                  | true",
        "ALTER a SET NOT NULL                          | false",
        "DROP a                                        | false",
      })
  void what_is_said_to_rewrite_a_table_does(String action, boolean rewrites) throws SQLException {
    run("CREATE TABLE t (a int)");
    run("INSERT INTO t VALUES (1)");
    long before = number("SELECT pg_relation_filenode('t')");
    run("ALTER TABLE t " + action);
    assertThat(number("SELECT pg_relation_filenode('t')") != before).isEqualTo(rewrites);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ALTER TABLE t ALTER a TYPE bigint         | AccessExclusiveLock",
        "ALTER TABLE t ALTER b TYPE text           | AccessExclusiveLock",
        "ALTER TABLE t ALTER a SET NOT NULL        | AccessExclusiveLock",
        "ALTER TABLE t ADD CHECK (a > 0)           | AccessExclusiveLock",
        "ALTER TABLE t ADD UNIQUE (a)              | AccessExclusiveLock",
        "ALTER TABLE t ADD FOREIGN KEY (a) REFERENCES u | ShareRowExclusiveLock",
        "CREATE INDEX ON t (a)                     | ShareLock",
        "CREATE TRIGGER g BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger() | ShareRowExclusiveLock",
        "DROP INDEX i                              | AccessExclusiveLock",
      })
  void the_locks_are_those_the_rules_name(String statement, String lock) throws SQLException {
    run("CREATE TABLE u (a int PRIMARY KEY)");
    run("CREATE TABLE t (a int, b varchar(10))");
    run("CREATE INDEX i ON t (b)");
    run("COMMIT");
    try {
      run("SET search_path = measured");
      run(statement);
      assertThat(locks("t")).contains(lock);
    } finally {
      connection.rollback();
      run("DROP SCHEMA measured CASCADE");
      connection.commit();
    }
  }

  @Test
  void a_required_column_cannot_be_added_to_rows() throws SQLException {
    run("CREATE TABLE t (a int)");
    run("INSERT INTO t VALUES (1)");
    assertThatThrownBy(() -> run("ALTER TABLE t ADD b int NOT NULL"))
        .hasMessageContaining("contains null values");
  }

  @Test
  void a_new_partition_locks_the_partitioned_table() throws SQLException {
    run("CREATE TABLE p (a int) PARTITION BY LIST (a)");
    run("COMMIT");
    try {
      run("SET search_path = measured");
      run("CREATE TABLE q PARTITION OF p FOR VALUES IN (1)");
      assertThat(locks("p")).contains("AccessExclusiveLock");
      run("ROLLBACK");
      run("SET search_path = measured");
      run("CREATE TABLE q (a int, CHECK (a IS NOT NULL AND a = 1))");
      run("ALTER TABLE p ATTACH PARTITION q FOR VALUES IN (1)");
      assertThat(locks("p"))
          .contains("ShareUpdateExclusiveLock")
          .doesNotContain("AccessExclusiveLock");
    } finally {
      connection.rollback();
      run("DROP SCHEMA measured CASCADE");
      connection.commit();
    }
  }

  @Test
  void json_cannot_be_compared_and_jsonb_can() throws SQLException {
    run("CREATE TABLE t (a json, b jsonb)");
    run("SELECT DISTINCT b FROM t");
    assertThatThrownBy(() -> run("SELECT DISTINCT * FROM t"))
        .hasMessageContaining("could not identify an equality operator for type json");
  }

  @Test
  void a_label_of_an_enumeration_cannot_be_removed() throws SQLException {
    run("CREATE TYPE e AS ENUM ('a', 'b')");
    assertThatThrownBy(() -> run("ALTER TYPE e DROP VALUE 'a'"))
        .hasMessageContaining("dropping an enum value is not implemented");
  }

  @Test
  void a_view_cannot_lose_a_column_by_being_replaced() throws SQLException {
    run("CREATE VIEW v AS SELECT 1 AS a, 2 AS b");
    assertThatThrownBy(() -> run("CREATE OR REPLACE VIEW v AS SELECT 1 AS a"))
        .hasMessageContaining("cannot drop columns from view");
  }

  private String locks(String table) throws SQLException {
    return text(
        "SELECT string_agg(mode, ' ') FROM pg_locks WHERE relation = '"
            + table
            + "'::regclass AND pid = pg_backend_pid()");
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private long number(String query) throws SQLException {
    return Long.parseLong(text(query));
  }

  private String text(String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
