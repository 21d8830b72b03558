package io.github.evoludigit.confiture.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Values of attributes as lines that people can compare. A value has its own line breaks; a long
 * one without them, a view's query in normal form, is broken before each clause and after each
 * comma between its items. Where it is broken depends on nothing but the value around that place,
 * so that a small difference stays small.
 */
final class BrokenLines {

  /** A value of at most so many characters is not broken. */
  static final int SHORT = 72;

  private static final Pattern CLAUSE =
      Pattern.compile(
          "(?i)(select|from|where|group by|order by|having|limit|offset|window|union|intersect"
              + "|except|(left |right |full |inner |cross |natural )?join|and|or|when|else"
              + "|returning|values)\\b.*",
          Pattern.DOTALL);

  private BrokenLines() {}

  /** Whether the value is read more easily in lines. */
  static boolean isLong(String value) {
    return value.length() > SHORT || value.indexOf('\n') >= 0;
  }

  /** The lines of a value, without anything that could move a terminal's cursor. */
  static List<String> of(String value) {
    if (value.indexOf('\n') < 0 && value.length() > SHORT) {
      return broken(value);
    }
    List<String> lines = new ArrayList<>();
    for (String line : value.split("\n", -1)) {
      lines.add(printable(line.stripTrailing()));
    }
    return lines;
  }

  private static List<String> broken(String value) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    int depth = 0;
    char quote = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
        continue;
      }
      switch (c) {
        case '\'', '"' -> quote = c;
        case '(' -> depth++;
        case ')' -> depth--;
        case ' ' -> {
          boolean item = depth == 0 && i > 0 && value.charAt(i - 1) == ',';
          if (item || startsClause(value, i + 1)) {
            lines.add(printable(value.substring(start, i)));
            start = i + 1;
          }
        }
        default -> {
          // Part of a word.
        }
      }
    }
    lines.add(printable(value.substring(start)));
    return lines;
  }

  private static boolean startsClause(String value, int from) {
    return CLAUSE.matcher(value).region(from, Math.min(value.length(), from + 20)).matches();
  }

  /** The text with an escape for each character that nobody sees or that moves others. */
  static String printable(String text) {
    StringBuilder printable = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\n' && Markup.isVisible(text, i)) {
        printable.append(c);
      } else {
        Markup.escape(c, printable);
      }
    }
    return printable.toString();
  }
}
