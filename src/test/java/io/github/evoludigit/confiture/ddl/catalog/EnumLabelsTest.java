package io.github.evoludigit.confiture.ddl.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EnumLabelsTest {

  private final EnumLabels labels = new EnumLabels();

  @Test
  void labels_are_in_the_order_in_which_they_were_put() {
    labels.addAll(List.of("a", "c"));
    labels.add(1, "b");
    assertThat(labels).containsExactly("a", "b", "c");
    assertThat(labels.contains("b")).isTrue();
    assertThat(labels.contains("d")).isFalse();
  }

  @Test
  void a_label_that_was_renamed_is_there_no_more() {
    labels.addAll(List.of("a", "b"));
    labels.set(labels.indexOf("a"), "c");
    assertThat(labels).containsExactly("c", "b");
    assertThat(labels.contains("a")).isFalse();
    assertThat(labels.contains("c")).isTrue();
  }
}
