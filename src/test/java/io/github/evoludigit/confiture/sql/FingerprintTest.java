package io.github.evoludigit.confiture.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Statements of other tokens have other numbers, whatever the kinds of the tokens are. */
class FingerprintTest {

  private static long fingerprint(String sql) {
    Script script = Script.of("a.sql", sql.getBytes(StandardCharsets.UTF_8));
    return script.statements().get(0).fingerprint();
  }

  @Test
  void an_operator_is_no_name_and_no_dot() {
    assertThat(fingerprint("SELECT ~ a FROM t;")).isNotEqualTo(fingerprint("SELECT x a FROM t;"));
    assertThat(fingerprint("SELECT t % a FROM t;"))
        .isNotEqualTo(fingerprint("SELECT t.a FROM t;"))
        .isEqualTo(fingerprint("select t%a from T;"));
  }

  @Test
  void each_character_is_another_token() {
    Map<Long, String> known = new HashMap<>();
    for (char c = '!'; c <= '~'; c++) {
      if ("'\"\\;$".indexOf(c) < 0 && !Character.isUpperCase(c)) {
        for (String token : new String[] {"" + c, c + "1", "(" + c + ")", "a " + c + " b"}) {
          String before = known.put(fingerprint("SELECT a " + token + ";"), token);
          assertThat(before).as(token).isNull();
        }
      }
    }
  }
}
