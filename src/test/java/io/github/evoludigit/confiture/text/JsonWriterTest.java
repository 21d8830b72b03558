package io.github.evoludigit.confiture.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JsonWriterTest {

  private final StringBuilder out = new StringBuilder();
  private final JsonWriter json = new JsonWriter(out);

  @Test
  void members_stand_on_lines_of_their_own() {
    json.object();
    json.name("a").value(1).name("b").array().value("x").value(true).end();
    json.name("c").inline().name("d").value(2).name("e").value("f").end();
    json.end();
    assertThat(out)
        .hasToString(
            """
            {
              "a": 1,
              "b": [
                "x",
                true
              ],
              "c": {"d": 2, "e": "f"}
            }""");
  }

  @Test
  void what_is_empty_stays_on_its_line() {
    json.object().name("a").array().end().name("b").inline().end().end();
    assertThat(out)
        .hasToString(
            """
            {
              "a": [],
              "b": {}
            }""");
  }

  @Test
  void characters_that_json_forbids_are_escaped() {
    json.value("\"\\\n\r\t\u0001\u007f\u2028 é 😀 " + '\ud800');
    assertThat(out).hasToString("\"\\\"\\\\\\n\\r\\t\\u0001\\u007f\\u2028 é 😀 \\ud800\"");
  }
}
