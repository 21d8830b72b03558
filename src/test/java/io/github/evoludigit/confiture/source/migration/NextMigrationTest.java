package io.github.evoludigit.confiture.source.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NextMigrationTest {

  private static final FlywaySettings DEFAULT = FlywaySettings.of(Map.of(), "postgres");

  @TempDir Path directory;

  @Test
  void it_follows_the_newest_version_of_all_directories() throws IOException {
    files("V2__two.sql", "old/V10__ten.sql", "R__views.sql", "U10__ten.sql", "V99.txt");
    assertThat(next("add-pages", DEFAULT)).isEqualTo("V11__add_pages.sql U11__add_pages.sql");
  }

  @Test
  void a_version_goes_on_as_it_is_written() throws IOException {
    files("V001__a.sql", "V009__b.sql");
    assertThat(next("c d", DEFAULT)).isEqualTo("V010__c_d.sql U010__c_d.sql");
    files("V1_2_9__c.sql", "V20.3__d.sql");
    assertThat(next("e", DEFAULT)).isEqualTo("V20.4__e.sql U20.4__e.sql");
    files("V20261128101500__f.sql");
    assertThat(next("g", DEFAULT)).isEqualTo("V20261128101501__g.sql U20261128101501__g.sql");
  }

  @Test
  void an_empty_directory_begins_with_one() {
    assertThat(next("begin", DEFAULT)).isEqualTo("V1__begin.sql U1__begin.sql");
  }

  @Test
  void names_are_those_of_flyway_s_settings() throws IOException {
    FlywaySettings settings =
        FlywaySettings.of(
            Map.of(
                "sqlMigrationPrefix", "M-",
                "sqlMigrationSeparator", "--",
                "sqlMigrationSuffixes", ".pgsql,.sql"),
            "postgres");
    files("M-4--four.sql", "V7__seven.sql");
    assertThat(next("five", settings)).isEqualTo("M-5--five.pgsql U5--five.pgsql");
  }

  @Test
  void what_is_there_already_is_not_written_again() throws IOException {
    files("V2__add_pages.sql");
    assertThatThrownBy(() -> next("add-pages", DEFAULT))
        .hasMessage(
            "a migration of this name is there already: V2__add_pages.sql; delete it, or choose"
                + " another name");
  }

  private String next(String name, FlywaySettings settings) {
    NextMigration next = NextMigration.in(settings, directory, name);
    return next.path().getFileName() + " " + next.undo().getFileName();
  }

  private void files(String... names) throws IOException {
    for (String name : names) {
      Path file = directory.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "");
    }
  }
}
