package io.github.evoludigit.confiture.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SeparatorTest {

  @Test
  void the_built_in_separators_name_the_file() {
    assertThat(Separator.LINE.before("db/a.sql", 1)).isEqualTo("\n-- File: db/a.sql\n");
    assertThat(Separator.BLOCK.before("db/a.sql", 1)).isEqualTo("\n/*\n * File: db/a.sql\n */\n");
    assertThat(Separator.NONE.before("db/a.sql", 1)).isEmpty();
  }

  @Test
  void a_template_is_filled_in_and_ends_its_line() {
    assertThat(new Separator("-- {number} {path}").before("a.sql", 3)).isEqualTo("-- 3 a.sql\n");
  }

  @Test
  void a_path_cannot_leave_the_comment_it_stands_in() {
    assertThat(Separator.LINE.before("a\nDROP TABLE t;.sql", 1))
        .isEqualTo("\n-- File: a?DROP TABLE t;.sql\n");
    assertThat(Separator.BLOCK.before("a*/DROP/*.sql", 1))
        .isEqualTo("\n/*\n * File: a*|DROP|*.sql\n */\n");
  }

  @Test
  void an_unknown_placeholder_is_refused() {
    assertThatThrownBy(() -> new Separator("-- {file}"))
        .hasMessageContaining("{file}")
        .hasMessageContaining("{path} and {number}");
  }

  @Test
  void lines_are_counted_as_they_are_written() {
    for (Separator separator :
        new Separator[] {Separator.LINE, Separator.BLOCK, Separator.NONE, new Separator("--x")}) {
      assertThat(separator.lines())
          .isEqualTo((int) separator.before("a", 1).chars().filter(c -> c == '\n').count());
    }
  }
}
