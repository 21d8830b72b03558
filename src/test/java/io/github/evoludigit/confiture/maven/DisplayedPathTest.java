package io.github.evoludigit.confiture.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DisplayedPathTest {

  private final Path base = Path.of("work", "shop", "app").toAbsolutePath();

  @Test
  void a_path_below_the_base_directory_begins_there() {
    assertThat(display(base.resolve("db").resolve("baseline.sql"))).isEqualTo("db/baseline.sql");
  }

  @Test
  void a_path_beside_the_base_directory_is_told_from_it() {
    Path baseline = base.resolveSibling("other").resolve("baseline.sql");
    assertThat(display(baseline)).isEqualTo("../other/baseline.sql");
  }

  @Test
  void a_path_that_has_only_the_root_in_common_is_told_from_there() {
    Path elsewhere = base.getRoot().resolve("elsewhere").resolve("baseline.sql");
    assertThat(display(elsewhere)).isEqualTo(elsewhere.toString().replace('\\', '/'));
  }

  private String display(Path path) {
    return AbstractConfitureMojo.display(base, path);
  }
}
