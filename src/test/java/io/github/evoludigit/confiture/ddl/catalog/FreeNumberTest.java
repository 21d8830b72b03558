package io.github.evoludigit.confiture.ddl.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FreeNumberTest {

  @Test
  void the_number_after_the_last_taken_one_is_free() {
    for (int last = 1; last < 70; last++) {
      int taken = last;
      assertThat(FreeNumber.from(2, number -> number <= taken)).isEqualTo(last + 1);
    }
  }

  @Test
  void it_is_found_in_few_steps() {
    AtomicInteger steps = new AtomicInteger();
    FreeNumber.from(2, number -> steps.incrementAndGet() > 0 && number <= 1_000_000);
    assertThat(steps.get()).isLessThan(50);
  }
}
