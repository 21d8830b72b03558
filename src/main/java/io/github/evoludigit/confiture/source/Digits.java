package io.github.evoludigit.confiture.source;

/** Compares numbers of any length as they are written, in base 10 or 16. */
final class Digits {

  private Digits() {}

  /** Compares by value the digits of two names; upper and lower case are the same digit. */
  static int compare(String a, int fromA, int toA, String b, int fromB, int toB) {
    int i = skipZeros(a, fromA, toA);
    int j = skipZeros(b, fromB, toB);
    int byLength = (toA - i) - (toB - j);
    if (byLength != 0) {
      return byLength;
    }
    for (; i < toA; i++, j++) {
      int byDigit = Character.digit(a.charAt(i), 16) - Character.digit(b.charAt(j), 16);
      if (byDigit != 0) {
        return byDigit;
      }
    }
    return 0;
  }

  private static int skipZeros(String digits, int from, int to) {
    int i = from;
    while (i < to && digits.charAt(i) == '0') {
      i++;
    }
    return i;
  }
}
