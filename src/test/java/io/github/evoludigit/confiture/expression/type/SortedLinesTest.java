package io.github.evoludigit.confiture.expression.type;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evoludigit.confiture.text.Resource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SortedLinesTest {

  private static final SortedLines LINES = new SortedLines("a\tone\na\ttwo\nab\tthree\nb\tfour\n");

  @Test
  void all_lines_that_begin_so_are_found_in_their_order() {
    assertThat(LINES.beginningWith("a\t")).containsExactly("a\tone", "a\ttwo");
    assertThat(LINES.beginningWith("a")).hasSize(3);
    assertThat(LINES.beginningWith("b\t")).containsExactly("b\tfour");
  }

  @Test
  void what_is_before_between_and_after_all_lines_is_not_there() {
    assertThat(LINES.beginningWith("A")).isEmpty();
    assertThat(LINES.beginningWith("aa")).isEmpty();
    assertThat(LINES.has("c")).isFalse();
    assertThat(LINES.has("b\tfour\n")).isTrue();
    assertThat(new SortedLines("").has("a")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"catalog.txt", "internal-functions.txt"})
  void each_line_of_the_lists_is_found(String name) {
    String text = Resource.text(SystemCatalog.class, name);
    SortedLines lines = new SortedLines(text);
    assertThat(List.of(text.split("\n")))
        .isSorted()
        .allSatisfy(line -> assertThat(lines.beginningWith(line)).contains(line));
  }
}
