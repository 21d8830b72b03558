package io.github.evoludigit.confiture.app;

import io.github.evoludigit.confiture.source.FileState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The clock of a file system, which stands still for some milliseconds. */
final class Clock {

  private Clock() {}

  /** Waits until whatever is written from now on is younger than what was written before. */
  static void tick(Path directory) {
    try {
      long before = FileState.moment(directory);
      while (FileState.moment(directory) == before) {
        Thread.onSpinWait();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
