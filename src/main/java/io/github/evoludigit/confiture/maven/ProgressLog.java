package io.github.evoludigit.confiture.maven;

import io.github.evoludigit.confiture.source.BuildListener;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.apache.maven.plugin.logging.Log;

/** Reports the progress of a build that takes more than two seconds, every two seconds. */
final class ProgressLog implements BuildListener {

  private static final long INTERVAL = TimeUnit.SECONDS.toNanos(2);

  private final Log log;
  private final LongSupplier clock;
  private long next;

  /** Progress from now on, by the clock of this JVM. */
  ProgressLog(Log log) {
    this(log, new NanoTime());
  }

  /** No method reference: it would cost a young JVM more than a class. */
  private static final class NanoTime implements LongSupplier {
    @Override
    public long getAsLong() {
      return System.nanoTime();
    }
  }

  /**
   * Progress from now on.
   *
   * @param log where it is reported
   * @param clock the time in nanoseconds, from any origin
   */
  ProgressLog(Log log, LongSupplier clock) {
    this.log = log;
    this.clock = clock;
    this.next = clock.getAsLong() + INTERVAL;
  }

  @Override
  public void built(int done, int files) {
    long now = clock.getAsLong();
    if (now - next >= 0 && done < files) {
      next = now + INTERVAL;
      log.info("… " + done + " of " + files + " files, " + 100L * done / files + " %");
    }
  }
}
