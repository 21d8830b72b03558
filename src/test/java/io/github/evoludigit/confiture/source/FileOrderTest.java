package io.github.evoludigit.confiture.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FileOrderTest {

  @Test
  void path_order_is_by_code_point() {
    assertThat(sorted(FileOrder.PATH, "b", "10", "a", "2", "B", "\uffee", "😀", "a-b", "a.sql"))
        .containsExactly("10", "2", "B", "a", "a-b", "a.sql", "b", "\uffee", "😀");
  }

  @Test
  void natural_order_is_by_the_value_of_numbers() {
    assertThat(sorted(FileOrder.NATURAL, "10_b", "2_a", "1_c", "v1.10", "v1.9", "02_a"))
        .containsExactly("1_c", "02_a", "2_a", "10_b", "v1.9", "v1.10");
    assertThat(sorted(FileOrder.NATURAL, "99999999999999999999_a", "100000000000000000000_a"))
        .containsExactly("99999999999999999999_a", "100000000000000000000_a");
  }

  @Test
  void hex_order_is_by_the_value_of_the_prefix() {
    assertThat(
            sorted(
                FileOrder.HEX, "10_b", "0x0b_c", "0A_a", "0a_b", "f_x", "readme", "0X1F", "1E.sql"))
        .containsExactly("0A_a", "0a_b", "0x0b_c", "f_x", "10_b", "1E.sql", "0X1F", "readme");
  }

  @Test
  void a_word_that_begins_with_hexadecimal_letters_has_no_prefix() {
    assertThat(sorted(FileOrder.HEX, "address", "01_b", "0xyz", "002_a"))
        .containsExactly("01_b", "002_a", "0xyz", "address");
  }

  @Test
  void no_order_finds_different_names_equal() {
    for (FileOrder order : FileOrder.values()) {
      assertThat(order.compare("01_a", "1_a")).isNegative();
      assertThat(order.compare("1_a", "01_a")).isPositive();
      assertThat(order.compare("1_a", "1_a")).isZero();
    }
  }

  private static List<String> sorted(FileOrder order, String... names) {
    return Stream.of(names).sorted(order).toList();
  }
}
