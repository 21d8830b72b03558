package io.github.evoludigit.confiture.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import org.junit.jupiter.api.Test;

/** {@code -Drules.rewrite} writes the page anew. */
class RulesPageTest {

  private static final boolean REWRITE = System.getProperty("rules.rewrite") != null;
  private static final Path PAGE = Path.of("src/site/markdown/rules.md");

  @Test
  void the_page_says_what_the_code_says() throws IOException {
    if (REWRITE) {
      Files.writeString(PAGE, RulesPage.text());
    }
    assertThat(Files.readString(PAGE).replace("\r\n", "\n"))
        .as("mvn test -Dtest=RulesPageTest -Drules.rewrite writes it anew")
        .isEqualTo(RulesPage.text());
  }

  @Test
  void each_rule_is_under_one_heading() {
    assertThat(
            RulesPage.groups().values().stream()
                .flatMap(Collection::stream)
                .map(RiskRule::rule)
                .toList())
        .isEqualTo(Rules.all());
  }
}
