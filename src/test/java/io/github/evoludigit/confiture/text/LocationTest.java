package io.github.evoludigit.confiture.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LocationTest {

  @Test
  void a_place_is_counted_in_lines_and_characters() {
    assertThat(at("ab\ncd", "d")).hasToString("f.sql:2:2");
    assertThat(at("x", "x")).hasToString("f.sql:1:1");
  }

  @Test
  void a_character_beyond_ascii_is_one_column() {
    assertThat(at("'é😀' ?", "?")).hasToString("f.sql:1:6");
  }

  @Test
  void a_file_as_a_whole_has_neither_line_nor_column() {
    assertThat(Location.ofFile("f.sql")).hasToString("f.sql");
  }

  @Test
  void a_place_in_a_part_of_a_buffer_is_counted_from_its_beginning() {
    byte[] text = "first\nsecond\nthird".getBytes(StandardCharsets.UTF_8);
    assertThat(Location.ofOffset("f.sql", text, 6, 13)).hasToString("f.sql:2:1");
  }

  private static Location at(String text, String marked) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    int offset = text.substring(0, text.indexOf(marked)).getBytes(StandardCharsets.UTF_8).length;
    return Location.ofOffset("f.sql", utf8, 0, offset);
  }
}
