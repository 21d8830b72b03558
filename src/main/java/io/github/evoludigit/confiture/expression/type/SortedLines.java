package io.github.evoludigit.confiture.expression.type;

import java.util.ArrayList;
import java.util.List;

/**
 * A text whose lines are sorted by code point, each ended by a line feed. It is searched as it is:
 * to cut it into lines at first costs more than what most comparisons ever ask for.
 */
final class SortedLines {

  private final String text;

  SortedLines(String text) {
    this.text = text;
  }

  /** The lines that begin so, in order. */
  List<String> beginningWith(String beginning) {
    List<String> lines = new ArrayList<>(2);
    int from = first(beginning);
    while (text.startsWith(beginning, from)) {
      int end = text.indexOf('\n', from);
      lines.add(text.substring(from, end));
      from = end + 1;
    }
    return lines;
  }

  /** Whether a line begins so. */
  boolean has(String beginning) {
    return text.startsWith(beginning, first(beginning));
  }

  /** Where the first line begins that is not before a text. */
  private int first(String beginning) {
    int low = 0;
    int high = text.length();
    while (low < high) {
      int middle = (low + high) >>> 1;
      int line = text.lastIndexOf('\n', middle - 1) + 1;
      if (isBefore(line, beginning)) {
        low = text.indexOf('\n', middle) + 1;
      } else {
        high = line;
      }
    }
    return low;
  }

  private boolean isBefore(int line, String beginning) {
    for (int i = 0; i < beginning.length(); i++) {
      char own = text.charAt(line + i);
      if (own != beginning.charAt(i)) {
        return own < beginning.charAt(i);
      }
    }
    return false;
  }
}
