package io.github.evoludigit.confiture.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogLineTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "db/schema/a.sql:3:1: error: relation \"é\" does not exist [42P01]",
        "    select 'a'::text, b :: int -- ## [x]",
        "1: a\tb",
        "\u001b[1;31mhigh\u001b[m risk, \u001b[32m+\u001b[m x",
      })
  void what_people_write_stays(String text) {
    assertThat(LogLine.of(text)).isEqualTo(text);
  }

  @Test
  void a_line_break_begins_no_line() {
    assertThat(LogLine.of("a\n::stop-commands::x\r\nb\u2028c\u2029d\u0085e\u000bf"))
        .isEqualTo("a\\u000a::stop-commands::x\\u000d\\u000ab\\u2028c\\u2029d\\u0085e\\u000bf");
  }

  @Test
  void no_command_begins_a_line() {
    assertThat(LogLine.of("::stop-commands::x")).isEqualTo("\\u003a:stop-commands::x");
    assertThat(LogLine.of(" \t::error::x")).isEqualTo(" \t\\u003a:error::x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"##[group]", "##vso[task.x]", "##VSO[task.x]", "##teamcity[x]"})
  void no_command_stands_within_a_line(String command) {
    assertThat(LogLine.of("default '" + command + "'"))
        .isEqualTo("default '#\\u0023" + command.substring(2) + "'");
    assertThat(LogLine.of("##" + command)).doesNotContain(command);
  }

  @Test
  void nothing_turns_the_direction_or_moves_the_cursor() {
    assertThat(LogLine.of("a\u202eb\u2066c\u200ed\u200fe\u061cf\u001b[2Jg\u001b[8mh"))
        .isEqualTo("a\\u202eb\\u2066c\\u200ed\\u200fe\\u061cf\\u001b[2Jg\\u001b[8mh");
  }
}
