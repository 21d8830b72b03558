package io.github.evoludigit.confiture.ddl.catalog;

import java.util.function.IntPredicate;

/** The next of numbers that are taken one after the other, found in few steps however many are. */
public final class FreeNumber {

  private FreeNumber() {}

  /**
   * A number that is free, while the one before it is taken.
   *
   * @param first where to begin
   */
  public static int from(int first, IntPredicate taken) {
    int free = first;
    for (int step = 1; taken.test(free); step *= 2) {
      free += step;
    }
    int known = first - 1;
    while (free - known > 1) {
      int middle = known + (free - known) / 2;
      if (taken.test(middle)) {
        known = middle;
      } else {
        free = middle;
      }
    }
    return free;
  }
}
