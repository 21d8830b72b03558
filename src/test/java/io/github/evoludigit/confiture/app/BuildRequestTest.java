package io.github.evoludigit.confiture.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.evoludigit.confiture.source.FileOrder;
import io.github.evoludigit.confiture.source.Separator;
import io.github.evoludigit.confiture.source.SourceTree;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BuildRequestTest {

  @Test
  void an_environment_is_any_name_on_one_line() {
    assertThat(request("Zürich; test\t1").environment()).isEqualTo("Zürich; test\t1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a\nDROP TABLE t;", "a\rDROP TABLE t;", "a\r\nb", "a\r"})
  void an_environment_that_leaves_its_comment_is_refused(String environment) {
    assertThatThrownBy(() -> request(environment))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("environment must be a name on one line");
  }

  private static BuildRequest request(String environment) {
    Path base = Path.of("").toAbsolutePath();
    SourceTree tree =
        new SourceTree(
            base,
            List.of(Path.of("db")),
            List.of(),
            List.of("**/*.sql"),
            List.of(),
            FileOrder.PATH);
    return new BuildRequest(
        tree,
        environment,
        Separator.LINE,
        StandardCharsets.UTF_8,
        Strictness.NORMAL,
        true,
        base.resolve("target"),
        Optional.empty(),
        1);
  }
}
