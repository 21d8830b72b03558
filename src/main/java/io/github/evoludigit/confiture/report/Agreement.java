package io.github.evoludigit.confiture.report;

import java.util.ArrayList;
import java.util.List;

/**
 * How far JSqlParser, the second reader, reads the changed statements as they are read here. Every
 * one of them is in one of the counts.
 *
 * @param same how many it reads the same way
 * @param different how many it reads otherwise; each is told by a warning
 * @param silent how many tell nothing that could be compared
 * @param unread how many it cannot read
 * @param unasked how many it was not asked about, being too many
 */
public record Agreement(int same, int different, int silent, int unread, int unasked) {

  /** How many statements have changed, those of both sides. */
  public int statements() {
    return same + different + silent + unread + unasked;
  }

  /**
   * {@code 41 changed statements: JSqlParser read 36 of them the same way, and cannot read 5};
   * empty if no statement has changed.
   */
  String text() {
    if (statements() == 0) {
      return "";
    }
    List<String> parts = new ArrayList<>();
    add(same, "read ", " the same way", parts);
    add(different, "read ", " otherwise", parts);
    add(silent, "found nothing to compare in ", "", parts);
    if (unread == 2 && statements() == 2) {
      parts.add("can read neither");
    } else {
      add(unread, "cannot read ", "", parts);
    }
    add(unasked, "was not asked about ", "", parts);
    String last = parts.remove(parts.size() - 1);
    String all = parts.isEmpty() ? last : String.join(", ", parts) + ", and " + last;
    return Count.of(statements(), "changed statement") + ": JSqlParser " + all;
  }

  /** The first count says of what; one of all needs no number. */
  private void add(int count, String before, String after, List<String> parts) {
    if (count > 0) {
      String all = statements() == 1 ? "it" : statements() == 2 ? "both" : "all of them";
      String some = count + (parts.isEmpty() ? " of them" : "");
      parts.add(before + (count == statements() ? all : some) + after);
    }
  }
}
