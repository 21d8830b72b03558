package io.github.evoludigit.confiture.source.migration;

import java.util.Locale;

/**
 * Writes a semicolon where Liquibase ends a statement by something else: {@code endDelimiter}, or a
 * slash or {@code GO} on a line of its own. What is in quotes or comments is left as it is.
 */
final class EndDelimiter {

  private final String text;
  private final String delimiter;
  private final boolean wholeLine;
  private final boolean usual;
  private final StringBuilder out;
  private int position;

  private EndDelimiter(String text, String delimiter) {
    this.text = text;
    this.usual = delimiter.isEmpty();
    // A pattern of white space before it says that it begins its line.
    String literal = delimiter;
    boolean line = false;
    for (String blank : new String[] {"\\s*", "\\n", "\\r", "\\s+", "\n"}) {
      while (literal.startsWith(blank)) {
        literal = literal.substring(blank.length());
        line = true;
      }
    }
    for (String blank : new String[] {"\\n", "\\s*", "$"}) {
      if (literal.length() > blank.length() && literal.endsWith(blank)) {
        literal = literal.substring(0, literal.length() - blank.length());
      }
    }
    this.delimiter = literal.replace("\\", "").toLowerCase(Locale.ROOT);
    this.wholeLine = line || literal.equals("/");
    this.out = new StringBuilder(text.length() + 16);
  }

  /** Whether it is a text, and no pattern that could stand for several. */
  static boolean isPlain(String delimiter) {
    String literal = new EndDelimiter("", delimiter).delimiter;
    return delimiter.isEmpty()
        || !literal.isEmpty() && literal.chars().noneMatch(c -> "[](){}*+?|^".indexOf(c) >= 0);
  }

  /** The text with semicolons. */
  static String replaced(String text, String delimiter) {
    EndDelimiter replacing = new EndDelimiter(text, delimiter);
    replacing.run();
    return replacing.out.toString();
  }

  private void run() {
    while (position < text.length()) {
      int length = delimiterLength();
      if (length > 0) {
        out.append(';').append(" ".repeat(length - 1));
        position += length;
      } else {
        copyTo(pieceEnd());
      }
    }
  }

  /** How long the delimiter is that stands here; 0 if there is none. */
  private int delimiterLength() {
    if (usual) {
      String line = line();
      boolean own = startsLine() && (line.equals("/") || line.equals("go"));
      return own ? line.length() : 0;
    }
    boolean there = text.regionMatches(true, position, delimiter, 0, delimiter.length());
    return there && (!wholeLine || startsLine()) ? delimiter.length() : 0;
  }

  private String line() {
    int end = text.indexOf('\n', position);
    return text.substring(position, end < 0 ? text.length() : end).trim().toLowerCase(Locale.ROOT);
  }

  private boolean startsLine() {
    for (int i = position - 1; i >= 0 && text.charAt(i) != '\n'; i--) {
      if (!Character.isWhitespace(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private void copyTo(int end) {
    out.append(text, position, end);
    position = end;
  }

  /** Where what begins here ends: a quoted text, a comment, or one character. */
  private int pieceEnd() {
    char c = text.charAt(position);
    if (c == '\'' || c == '"') {
      return after(String.valueOf(c), position + 1);
    }
    if (text.startsWith("--", position)) {
      int end = text.indexOf('\n', position);
      return end < 0 ? text.length() : end;
    }
    if (text.startsWith("/*", position)) {
      return after("*/", position + 2);
    }
    if (c == '$') {
      int tag = position + 1;
      while (tag < text.length() && isTag(text.charAt(tag))) {
        tag++;
      }
      if (tag < text.length() && text.charAt(tag) == '$') {
        return after(text.substring(position, tag + 1), tag + 1);
      }
    }
    return position + 1;
  }

  private static boolean isTag(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  private int after(String end, int from) {
    int at = text.indexOf(end, from);
    return at < 0 ? text.length() : at + end.length();
  }
}
