package io.github.evoludigit.confiture.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evoludigit.confiture.database.Credentials;
import io.github.evoludigit.confiture.database.RunningServer;
import io.github.evoludigit.confiture.database.ServerAddress;
import io.github.evoludigit.confiture.database.ServerFailure;
import io.github.evoludigit.confiture.policy.Policy;
import io.github.evoludigit.confiture.sql.Script;
import io.github.evoludigit.confiture.sql.Statement;
import io.github.evoludigit.confiture.text.Problem;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class MigrationProofTest {

  private static final String OLD =
      "CREATE TABLE t (a integer, b text);\nINSERT INTO t VALUES (1, NULL);\n";

  private final TestServer server = new TestServer();

  @Test
  void what_makes_the_new_schema_is_proved() throws ServerFailure, SQLException {
    MigrationProof.Result result =
        proof(
            OLD + "CREATE INDEX i ON t (a);",
            "CREATE TABLE t (c date, a bigint);\nCREATE TABLE u ();",
            "BEGIN;\nCREATE TABLE public.u ();\nALTER TABLE public.t ALTER a TYPE bigint,"
                + " DROP b, ADD c date;\nCOMMIT;\nDROP INDEX CONCURRENTLY public.i;",
            true);
    assertThat(errors(result)).isEmpty();
    assertThat(result.server()).isEqualTo("PostgreSQL 18.6");
    assertThat(server.value("SELECT count(*) FROM pg_database WHERE datname LIKE 'confiture%'"))
        .isEqualTo("0");
  }

  @Test
  void what_the_server_refuses_is_told_with_its_place() throws ServerFailure {
    MigrationProof.Result result =
        proof(
            OLD,
            "CREATE TABLE t (a integer, b text NOT NULL);",
            "-- The rows are there.\nALTER TABLE public.t ALTER b SET NOT NULL;",
            true);
    assertThat(errors(result))
        .containsExactly("migration.sql:2:1: column \"b\" of relation \"t\" contains null values");
  }

  @Test
  void what_is_otherwise_afterwards_is_told() throws ServerFailure {
    MigrationProof.Result result =
        proof(
            OLD + "CREATE VIEW v AS SELECT 1 AS x;",
            "CREATE TABLE t (a integer DEFAULT 7, b text);\nCREATE TABLE u ();"
                + "COMMENT ON TABLE t IS 'T';",
            "SELECT 1;",
            true);
    assertThat(errors(result))
        .containsExactly(
            "table public.t: after the migration comment is (none) and not 'T'; this is a mistake of"
                + " Confiture: please report it with both schemas",
            "after the migration there is no table public.u",
            "after the migration there still is view public.v",
            "column public.t.a: after the migration default is (none) and not 7");
  }

  @Test
  void what_is_not_complete_must_only_run() throws ServerFailure {
    MigrationProof.Result result =
        proof(OLD, OLD + "CREATE TABLE u (); CREATE TABLE v ();", "CREATE TABLE u ();", false);
    assertThat(errors(result)).isEmpty();
    assertThat(result.isWhole()).isFalse();
  }

  private MigrationProof.Result proof(String old, String now, String migration, boolean isWhole)
      throws ServerFailure {
    MigrationProof proof =
        new MigrationProof(
            () ->
                RunningServer.given(
                    ServerAddress.parse(server.address()),
                    Credentials.NONE,
                    TestServer.CLASS_PATH,
                    Duration.ofSeconds(60)),
            18);
    return proof.of(
        List.of(),
        statements("old.sql", old),
        statements("new.sql", now),
        statements("migration.sql", migration),
        isWhole,
        Policy.strict());
  }

  private static List<Statement> statements(String name, String sql) {
    return Script.of(name, sql.getBytes(StandardCharsets.UTF_8)).statements();
  }

  private static List<String> errors(MigrationProof.Result result) {
    return result.errors().stream()
        .map(Problem::toString)
        .map(error -> error.replace("migration.sql: ", ""))
        .toList();
  }
}
