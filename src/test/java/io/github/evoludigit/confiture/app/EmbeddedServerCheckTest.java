package io.github.evoludigit.confiture.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evoludigit.confiture.database.Binaries;
import io.github.evoludigit.confiture.database.EmbeddedServer;
import io.github.evoludigit.confiture.text.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check with a server of its own. */
class EmbeddedServerCheckTest {

  /** Shared, so that the binaries are unpacked once. */
  @TempDir static Path server;

  @TempDir Path base;

  @Test
  void it_has_the_roles_that_are_taken_to_exist_and_those_that_the_schema_makes()
      throws IOException {
    SourceTreeFixture project =
        new SourceTreeFixture(base)
            .file(
                "db/schema/a.sql",
                "CREATE ROLE app LOGIN;\n"
                    + "DO $$ BEGIN CREATE ROLE reader; EXCEPTION WHEN duplicate_object THEN NULL;"
                    + " END $$;\n"
                    + "CREATE TABLE t (a integer);\n"
                    + "ALTER TABLE t OWNER TO \"Own \"\"er\"\"\";\n"
                    + "GRANT SELECT ON t TO reader, auditor;\n"
                    + "ALTER DATABASE postgres SET work_mem = '8MB';\n"
                    + "BEGIN;\nGRANT INSERT ON t TO late;\nCOMMIT;\n"
                    + "CREATE TABLE u (a integer) TABLESPACE fast;\n"
                    + "CREATE EXTENSION hstore;\n"
                    + "CREATE SUBSCRIPTION s CONNECTION 'host=nowhere' PUBLICATION p;\n"
                    + "DO 'BEGIN ASSERT (SELECT lower(''É'') = ''é''); END';\n");
    CheckSchema.Result result = project.checked(Optional.of(check()));
    assertThat(result.report().errors().stream().map(Problem::toString)).isEmpty();
    assertThat(result.report().warnings().stream().map(Problem::toString))
        .containsExactly(
            "db/schema/a.sql:12:1: this statement was not run: it would call the server it"
                + " subscribes to");
    assertThat(result.server())
        .isEqualTo("PostgreSQL 18.6 (embedded) loads it, and its catalogs agree");
    try (Stream<Path> left = Files.list(server)) {
      assertThat(left.map(p -> p.getFileName().toString()).filter(n -> n.startsWith("data")))
          .isEmpty();
    }
  }

  @Test
  void an_extension_it_has_not_is_its_fault() {
    SourceTreeFixture project =
        new SourceTreeFixture(base).file("db/schema/a.sql", "CREATE EXTENSION postgis;\n");
    List<Problem> errors = project.checked(Optional.of(check())).report().errors();
    assertThat(errors).hasSize(1);
    assertThat(errors.get(0).remedy())
        .endsWith(
            "It is the server that lacks it: the embedded PostgreSQL has only the extensions that"
                + " PostgreSQL comes with. Set server to a PostgreSQL that has it.");
  }

  private ServerCheck check() {
    return new TestServer()
        .check(
            base,
            () ->
                EmbeddedServer.start(
                    Binaries.here(18, "18.6.0"),
                    TestServer.CLASS_PATH,
                    server,
                    Duration.ofSeconds(120)));
  }
}
