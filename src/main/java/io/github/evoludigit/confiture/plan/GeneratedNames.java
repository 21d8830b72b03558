package io.github.evoludigit.confiture.plan;

import java.nio.charset.StandardCharsets;

/** Names as PostgreSQL makes them of others ({@code makeObjectName}): of at most 63 bytes. */
final class GeneratedNames {

  private static final int LONGEST = 63;

  private GeneratedNames() {}

  /** {@code NAME_LABEL}. */
  static String of(String name, String label) {
    return cut(name, LONGEST - label.length() - 1) + '_' + label;
  }

  /** {@code FIRST_SECOND_LABEL}, of which the longer one is cut. */
  static String of(String first, String second, String label) {
    String one = first;
    String other = second;
    int room = LONGEST - label.length() - 2;
    while (bytes(one) + bytes(other) > room) {
      if (bytes(one) > bytes(other)) {
        one = one.substring(0, one.length() - 1);
      } else {
        other = other.substring(0, other.length() - 1);
      }
    }
    return one + '_' + other + '_' + label;
  }

  private static String cut(String name, int room) {
    String cut = name;
    while (bytes(cut) > room) {
      cut = cut.substring(0, cut.length() - 1);
    }
    return cut;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
