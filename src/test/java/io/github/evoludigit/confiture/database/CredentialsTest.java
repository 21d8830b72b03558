package io.github.evoludigit.confiture.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CredentialsTest {

  private static final ServerAddress SHOP = ServerAddress.parse("postgresql://ann@db:5433/shop");

  @TempDir Path home;

  @BeforeEach
  void a_password_file() throws IOException {
    Assumptions.assumeTrue(
        Files.getFileStore(home).supportsFileAttributeView("posix"), "skipped: no POSIX files");
    write(
        "# host:port:database:user:password\n"
            + "db:5432:*:ann:other port\n"
            + "db:5433:shop:bob:another\n"
            + "db:*:*:ann:with \\: and \\\\\n"
            + "*:*:*:*:last\n",
        "rw-------");
  }

  private void write(String text, String permissions) throws IOException {
    Path file = Files.writeString(home.resolve(".pgpass"), text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
  }

  private Credentials of(ServerAddress address, Credentials known, Map<String, String> variables) {
    return known.completed(address, variables, home);
  }

  @Test
  void what_the_settings_say_comes_first() {
    Credentials settings = new Credentials("carl", "from settings");
    Map<String, String> variables = Map.of("PGPASSWORD", "variable", "PGUSER", "dora");
    assertThat(of(SHOP, settings, variables)).isEqualTo(new Credentials("ann", "from settings"));
    ServerAddress nobody = ServerAddress.parse("postgresql://db/shop");
    assertThat(of(nobody, settings, variables).user()).isEqualTo("carl");
  }

  @Test
  void then_the_environment() {
    ServerAddress nobody = ServerAddress.parse("postgresql://db/shop");
    assertThat(of(nobody, Credentials.NONE, Map.of("PGPASSWORD", "variable", "PGUSER", "dora")))
        .isEqualTo(new Credentials("dora", "variable"));
    assertThat(of(nobody, Credentials.NONE, Map.of()).user())
        .isEqualTo(System.getProperty("user.name"));
  }

  @Test
  void then_the_first_line_of_the_password_file_that_fits() {
    assertThat(of(SHOP, Credentials.NONE, Map.of()).password()).isEqualTo("with : and \\");
    ServerAddress bob = ServerAddress.parse("postgresql://bob@db:5433/shop");
    assertThat(of(bob, Credentials.NONE, Map.of()).password()).isEqualTo("another");
    ServerAddress far = ServerAddress.parse("postgresql://ann@far/shop");
    assertThat(of(far, Credentials.NONE, Map.of()).password()).isEqualTo("last");
  }

  @Test
  void a_password_file_that_others_can_read_is_not_trusted() throws IOException {
    write("*:*:*:*:seen\n", "rw-r--r--");
    assertThat(of(SHOP, Credentials.NONE, Map.of()).password()).isEmpty();
  }

  @Test
  void the_password_file_can_be_elsewhere_or_nowhere() {
    assertThat(of(SHOP, Credentials.NONE, Map.of("PGPASSFILE", home.resolve("no") + "")).password())
        .isEmpty();
  }

  @Test
  void credentials_do_not_print_their_password() {
    assertThat(new Credentials("ann", "s3cret")).hasToString("ann");
  }
}
