package io.github.evoludigit.confiture.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the programs here are shell scripts")
class SchemaDumpTest {

  private static final Credentials ANN = new Credentials("ann", "s3cret");

  @TempDir Path directory;

  private String program(String script) throws IOException {
    Path file = directory.resolve("pg_dump");
    Files.writeString(file, "#!/bin/sh\n" + script + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return file.toString();
  }

  private static SchemaDump dump(String address, String program, String... options) {
    return new SchemaDump(
        ServerAddress.parse(address), ANN, program, List.of(options), Duration.ofSeconds(60));
  }

  @Test
  void the_password_is_in_the_environment_alone() throws Exception {
    String program = program("echo \"$@\"; echo $PGPASSWORD $LC_ALL");

    byte[] said =
        dump("postgresql://db:5433/shop?sslmode=require", program, "--no-owner", "-N", "a b")
            .read();

    assertThat(new String(said, StandardCharsets.UTF_8))
        .isEqualTo(
            "--schema-only --no-password --encoding=UTF8"
                + " --dbname=postgresql://ann@db:5433/shop?sslmode=require --no-owner -N a b\n"
                + "s3cret C\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "aborting because of server version mismatch | install PostgreSQL's client programs",
        "connection to server failed: FATAL:  password authentication failed for user \"ann\" | name a"
            + " server of the settings.xml with serverId",
        "connection to server at \"db\" failed: Connection refused | see whether the server runs there",
        "permission denied for table x | connect as a role that may read",
        "something else | run pg_dump --schema-only by hand",
      })
  void what_it_complains_of_is_told_with_what_to_do(String complaint, String remedy)
      throws IOException {
    String program = program("echo 'pg_dump: error: " + complaint + "' >&2; exit 1");

    assertThatThrownBy(() -> dump("postgresql://db/shop", program).read())
        .isInstanceOfSatisfying(
            ServerFailure.class,
            failure ->
                assertThat(failure.problem().toString())
                    .startsWith("postgresql://db/shop: pg_dump: " + complaint + "; " + remedy)
                    .doesNotContain("s3cret"));
  }

  @Test
  void half_a_dump_is_none() throws IOException {
    String program = program("echo 'CREATE TABLE a (i integer);'; exit 3");

    assertThatThrownBy(() -> dump("postgresql://db/shop", program).read())
        .isInstanceOf(ServerFailure.class);
  }

  @Test
  void it_is_not_waited_for_longer_than_its_limit() throws IOException {
    SchemaDump dump =
        new SchemaDump(
            ServerAddress.parse("postgresql://db/shop"),
            ANN,
            program("sleep 600"),
            List.of(),
            Duration.ofMillis(100));

    assertThatThrownBy(dump::read).hasMessageStartingWith("pg_dump was not done after");
  }

  @Test
  void where_there_is_none_it_says_what_to_install() {
    assertThatThrownBy(() -> dump("postgresql://db/shop", "no_such_pg_dump").read())
        .isInstanceOfSatisfying(
            ServerFailure.class,
            failure ->
                assertThat(failure.problem().toString())
                    .isEqualTo(
                        "postgresql://db/shop: the program no_such_pg_dump cannot be run here;"
                            + " install PostgreSQL's client programs, of the server's version or"
                            + " newer, or say with pgDump where pg_dump is"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--file=x", "-f", "--data-only", "-Fc", "--password", "-h", "x", "--sql"})
  void an_option_that_makes_another_file_is_refused(String option) {
    assertThatThrownBy(() -> dump("postgresql://db/shop", "pg_dump", option))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("pgDumpOptions has \"" + option + "\"");
  }
}
