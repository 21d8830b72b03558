package io.github.evoludigit.confiture.source;

import java.util.Comparator;

/**
 * The order of names within one directory. A path is ordered name by name, so a folder's name is
 * compared whole before anything in it, and the order is total: names that a rule finds equal are
 * ordered by Unicode code point.
 */
public enum FileOrder implements Comparator<String> {
  /** By Unicode code point, the same on every operating system. */
  PATH,

  /** Numbers by their value, whatever their length: {@code 2_a} before {@code 10_a}. */
  NATURAL {
    @Override
    int compareNames(String a, String b) {
      return NaturalOrder.compare(a, b);
    }
  },

  /**
   * Hexadecimal prefixes by their value, in any case and with or without {@code 0x}: {@code 0A_a},
   * {@code 0x0b_a}, {@code 10_a}. A prefix is what stands before the first character that is
   * neither letter nor digit, if all of it is hexadecimal. Names without one come last.
   */
  HEX {
    @Override
    int compareNames(String a, String b) {
      return HexOrder.compare(a, b);
    }
  },

  /**
   * Each file after those that make what it needs, which no name tells: files are found in the
   * order of {@link #PATH}, and put in order by whoever can read them.
   */
  DEPENDENCIES;

  /** Compares two names of the same directory by this rule alone. */
  int compareNames(String a, String b) {
    return compareCodePoints(a, b);
  }

  /** Compares two names of the same directory: never 0 for different names. */
  @Override
  public int compare(String a, String b) {
    int byRule = compareNames(a, b);
    return byRule != 0 ? byRule : compareCodePoints(a, b);
  }

  /**
   * Compares by Unicode code point. {@link String#compareTo} does not: it puts a character beyond
   * U+FFFF, which it sees as two surrogates, before U+E000 to U+FFFF.
   */
  static int compareCodePoints(String a, String b) {
    int common = Math.min(a.length(), b.length());
    for (int i = 0; i < common; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        boolean surrogateX = Character.isSurrogate(x);
        return surrogateX == Character.isSurrogate(y) ? x - y : surrogateX ? 1 : -1;
      }
    }
    return a.length() - b.length();
  }
}
