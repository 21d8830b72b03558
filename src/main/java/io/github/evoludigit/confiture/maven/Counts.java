package io.github.evoludigit.confiture.maven;

/** Numbers as people read them. */
final class Counts {

  private static final String[] UNITS = {"bytes", "KiB", "MiB", "GiB"};

  private Counts() {}

  static String files(int count) {
    return count == 1 ? "1 file" : count + " files";
  }

  static String bytes(long count) {
    long tenths = count * 10;
    int unit = 0;
    while (tenths >= 10240 && unit < UNITS.length - 1) {
      tenths /= 1024;
      unit++;
    }
    return unit == 0 ? count + " bytes" : tenths / 10 + "." + tenths % 10 + ' ' + UNITS[unit];
  }
}
