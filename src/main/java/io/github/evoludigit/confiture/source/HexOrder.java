package io.github.evoludigit.confiture.source;

/** Compares names by their hexadecimal prefix, then by the rest. */
final class HexOrder {

  private HexOrder() {}

  static int compare(String a, String b) {
    int endA = prefixEnd(a);
    int endB = prefixEnd(b);
    if (endA < 0 || endB < 0) {
      return endA == endB ? FileOrder.compareCodePoints(a, b) : endA < 0 ? 1 : -1;
    }
    int byValue = Digits.compare(a, digitsStart(a), endA, b, digitsStart(b), endB);
    return byValue != 0
        ? byValue
        : FileOrder.compareCodePoints(a.substring(endA), b.substring(endB));
  }

  /** Where the prefix of a name ends; -1 when it has none. */
  private static int prefixEnd(String name) {
    int start = digitsStart(name);
    int end = start;
    while (end < name.length() && isHexDigit(name.charAt(end))) {
      end++;
    }
    boolean whole = end == name.length() || !Character.isLetterOrDigit(name.charAt(end));
    return end > start && whole ? end : -1;
  }

  private static int digitsStart(String name) {
    return name.startsWith("0x") || name.startsWith("0X") ? 2 : 0;
  }

  private static boolean isHexDigit(char c) {
    return c < 0x80 && Character.digit(c, 16) >= 0;
  }
}
