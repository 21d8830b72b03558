package io.github.evoludigit.confiture.maven;

import java.util.Locale;

/** Numbers as people read them. */
final class Counts {

  private static final String[] UNITS = {"bytes", "KiB", "MiB", "GiB"};

  private Counts() {}

  static String files(int count) {
    return count == 1 ? "1 file" : count + " files";
  }

  static String bytes(long count) {
    double value = count;
    int unit = 0;
    while (value >= 1024 && unit < UNITS.length - 1) {
      value /= 1024;
      unit++;
    }
    return unit == 0 ? count + " bytes" : String.format(Locale.ROOT, "%.1f %s", value, UNITS[unit]);
  }
}
