package io.github.evoludigit.confiture.maven;

import io.github.evoludigit.confiture.text.Quantity;

/** Numbers as people read them. */
final class Counts {

  private static final String[] UNITS = {"byte", "KiB", "MiB", "GiB"};

  private Counts() {}

  static String files(int count) {
    return Quantity.of(count, "file");
  }

  static String bytes(long count) {
    long tenths = count * 10;
    int unit = 0;
    while (tenths >= 10240 && unit < UNITS.length - 1) {
      tenths /= 1024;
      unit++;
    }
    return unit == 0
        ? Quantity.of(count, UNITS[0])
        : tenths / 10 + "." + tenths % 10 + ' ' + UNITS[unit];
  }
}
