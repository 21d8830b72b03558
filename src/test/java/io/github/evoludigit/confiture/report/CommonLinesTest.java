package io.github.evoludigit.confiture.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class CommonLinesTest {

  @Test
  void the_longest_common_sequence_is_found_where_few_lines_differ() {
    assertThat(CommonLines.of(List.of("a", "b", "c", "d"), List.of("b", "x", "d", "e")))
        .containsExactly(-1, 0, -1, 2);
    assertThat(CommonLines.of(List.of("a", "b"), List.of("b", "a"))).containsExactly(-1, 0);
    assertThat(CommonLines.of(List.of(), List.of("a"))).isEmpty();
    assertThat(CommonLines.of(List.of("a"), List.of())).containsExactly(-1);
  }

  @Test
  void lines_that_each_text_has_once_are_anchors_in_long_texts() {
    List<String> before = new ArrayList<>();
    List<String> after = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      before.add(i % 3 == 0 ? "END IF;" : "line " + i);
      after.add(i % 3 == 0 ? "END IF;" : i % 10 == 0 ? "other " + i : "line " + i);
    }
    int[] pairs = CommonLines.of(before, after);
    for (int i = 0; i < pairs.length; i++) {
      assertThat(pairs[i]).as("line %d", i).isEqualTo(i % 10 == 0 && i % 3 != 0 ? -1 : i);
    }
  }

  @Test
  void a_part_of_a_long_text_that_moved_is_gone_and_new() {
    List<String> before =
        new ArrayList<>(IntStream.range(0, 2_000).mapToObj(i -> "line " + i).toList());
    List<String> after = new ArrayList<>(before);
    Collections.rotate(after, 100);
    int[] pairs = CommonLines.of(before, after);
    for (int i = 0; i < pairs.length; i++) {
      assertThat(pairs[i]).isEqualTo(i < 1_900 ? i + 100 : -1);
    }
  }

  @Test
  void common_lines_are_the_same_and_in_order_whatever_the_texts_are() {
    Random random = new Random(17);
    for (int round = 0; round < 200; round++) {
      int kinds = 1 + random.nextInt(round % 2 == 0 ? 5 : 900);
      List<String> before = lines(random, random.nextInt(900), kinds);
      List<String> after = lines(random, random.nextInt(900), kinds);
      int last = -1;
      int[] pairs = CommonLines.of(before, after);
      for (int i = 0; i < pairs.length; i++) {
        if (pairs[i] >= 0) {
          assertThat(pairs[i]).isGreaterThan(last);
          assertThat(after.get(pairs[i])).isEqualTo(before.get(i));
          last = pairs[i];
        }
      }
    }
  }

  /** By the shortest difference, this needs 2 * 10^10 steps; it is one pass now. */
  @Test
  @Timeout(20)
  void half_a_million_short_lines_without_any_anchor_take_one_pass() {
    Random random = new Random(17);
    List<String> before = lines(random, 250_000, 10);
    List<String> after = lines(random, 250_000, 10);
    assertThat(LineDiff.between(before, after)).hasSizeGreaterThan(400_000);
  }

  private static List<String> lines(Random random, int count, int kinds) {
    return IntStream.range(0, count).mapToObj(i -> "l" + random.nextInt(kinds)).toList();
  }
}
