package io.github.evoludigit.confiture.server;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody meant to write: the one name that one slip of a typist is away. */
public final class NearName {

  private NearName() {}

  /**
   * The name that differs from a written one in one letter more, less or other, in two that are
   * swapped, or in upper and lower case; empty if there is none or several are.
   */
  public static Optional<String> of(String written, Collection<String> names) {
    String lower = written.toLowerCase(Locale.ROOT);
    String found = "";
    for (String name : names) {
      if (isNear(lower, name.toLowerCase(Locale.ROOT))) {
        if (!found.isEmpty()) {
          return Optional.empty();
        }
        found = name;
      }
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(found);
  }

  private static boolean isNear(String written, String name) {
    int longer = Math.max(written.length(), name.length());
    if (longer - Math.min(written.length(), name.length()) > 1) {
      return false;
    }
    int start = 0;
    while (start < written.length()
        && start < name.length()
        && written.charAt(start) == name.charAt(start)) {
      start++;
    }
    int w = written.length();
    int n = name.length();
    while (w > start && n > start && written.charAt(w - 1) == name.charAt(n - 1)) {
      w--;
      n--;
    }
    boolean swapped =
        w - start == 2
            && n - start == 2
            && written.charAt(start) == name.charAt(start + 1)
            && written.charAt(start + 1) == name.charAt(start);
    return swapped || w - start <= 1 && n - start <= 1;
  }
}
