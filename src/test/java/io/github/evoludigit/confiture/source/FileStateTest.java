package io.github.evoludigit.confiture.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose changes would show. */
class FileStateTest {

  private static final long SECOND = 1_000_000_000L;

  @TempDir Path directory;

  @Test
  void what_was_changed_before_reading_began_is_settled_and_nothing_else() {
    assertThat(new FileState(1, 10 * SECOND + 5, 0, 0).isSettled(10 * SECOND + 6)).isTrue();
    assertThat(new FileState(1, 10 * SECOND + 5, 0, 0).isSettled(10 * SECOND + 5)).isFalse();
    assertThat(new FileState(1, 10 * SECOND + 5, 0, 0).isSettled(10 * SECOND + 4)).isFalse();
  }

  @Test
  void a_time_that_was_set_back_settles_nothing() {
    FileState state = new FileState(1, SECOND + 1, 10 * SECOND + 5, 0);
    assertThat(state.isSettled(10 * SECOND + 5)).isFalse();
    assertThat(state.isSettled(10 * SECOND + 6)).isTrue();
  }

  @Test
  void whole_seconds_may_be_those_of_a_clock_that_counts_every_other() {
    FileState state = new FileState(1, 10 * SECOND, 0, 0);
    assertThat(state.isSettled(11 * SECOND)).isFalse();
    assertThat(state.isSettled(12 * SECOND)).isFalse();
    assertThat(state.isSettled(12 * SECOND + 1)).isTrue();
  }

  @Test
  void the_moment_leaves_nothing_behind() throws Exception {
    long first = FileState.moment(directory.resolve("target"));
    assertThat(FileState.moment(directory.resolve("target"))).isGreaterThanOrEqualTo(first);
    assertThat(directory.resolve("target")).isEmptyDirectory();
  }
}
