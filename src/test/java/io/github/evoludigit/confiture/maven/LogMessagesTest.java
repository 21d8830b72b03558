package io.github.evoludigit.confiture.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evoludigit.confiture.text.Location;
import io.github.evoludigit.confiture.text.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;

class LogMessagesTest {

  private final List<String> lines = new ArrayList<>();
  private final SystemStreamLog log =
      new SystemStreamLog() {
        @Override
        public void info(CharSequence content) {
          lines.add("info " + content);
        }

        @Override
        public void error(CharSequence content) {
          lines.add("error " + content);
        }
      };

  @Test
  void a_build_of_more_than_two_seconds_tells_its_progress_every_two_seconds() {
    AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 5);
    ProgressLog progress = new ProgressLog(log, clock::get);
    for (int done = 1; done <= 10; done++) {
      clock.addAndGet(900_000_000L);
      progress.built(done * 10, 100);
    }
    assertThat(lines)
        .containsExactly(
            "info … 30 of 100 files, 30 %",
            "info … 60 of 100 files, 60 %", "info … 90 of 100 files, 90 %");
  }

  @Test
  void the_first_fifty_problems_are_told() {
    List<Problem> problems =
        IntStream.rangeClosed(1, 60)
            .mapToObj(i -> new Problem(new Location("a.sql", i, 1), "x", "wrong", "mend it"))
            .toList();
    new ProblemLog(log).errors(problems);
    assertThat(lines).hasSize(51);
    assertThat(lines.get(0)).isEqualTo("error a.sql:1:1: wrong; mend it");
    assertThat(lines.get(50)).isEqualTo("error … and 10 more");
    assertThat(ProblemLog.failure("the schema was not built", problems))
        .hasMessage(
            "the schema was not built: 60 errors in 1 file, first a.sql:1:1: wrong; mend it");
    assertThat(ProblemLog.failure("not built", problems.subList(0, 1)))
        .hasMessage("not built: 1 error, first a.sql:1:1: wrong; mend it");
  }

  @Test
  void sizes_are_rounded_down_to_tenths_of_a_unit() {
    assertThat(Counts.bytes(0)).isEqualTo("0 bytes");
    assertThat(Counts.bytes(1023)).isEqualTo("1023 bytes");
    assertThat(Counts.bytes(1024)).isEqualTo("1.0 KiB");
    assertThat(Counts.bytes(10_916)).isEqualTo("10.6 KiB");
    assertThat(Counts.bytes(5L << 40)).isEqualTo("5120.0 GiB");
    assertThat(Counts.files(1)).isEqualTo("1 file");
    assertThat(Counts.files(2)).isEqualTo("2 files");
  }
}
