package io.github.evoludigit.confiture.judge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RewordingTest {

  @Test
  void case_changes_only_where_it_does_not_matter() {
    assertThat(Rewording.RECASED.of("select \"Ab\", 'cd', $x$ef$x$, e'g' from t -- u\n;"))
        .isEqualTo("SELECT \"Ab\", 'cd', $x$ef$x$, e'g' FROM T -- u\n;");
  }

  @Test
  void comments_come_only_where_there_is_white_space() {
    assertThat(Rewording.COMMENTED.of("select a.b, 'c'\n'd';"))
        .isEqualTo("select /* a; 'b /* */ */ a.b, -- it's; a \"note\"\n'c'\n'd';");
  }

  @Test
  void meta_commands_stay_on_their_line() {
    assertThat(Rewording.REWRAPPED.of("\\connect db\nselect 1;"))
        .isEqualTo("\\connect db\nselect\n\t 1;");
  }
}
