package io.github.evoludigit.confiture.sql;

import java.util.Locale;

/**
 * The value of quoted identifiers and strings, and the way to write one (manual, sections 4.1.1 and
 * 4.1.2).
 */
public final class Quotation {

  private Quotation() {}

  /** The name in a quoted identifier, with or without {@code U&}. */
  public static String identifier(String raw) {
    boolean unicode = raw.charAt(0) != '"';
    int from = raw.indexOf('"') + 1;
    String name = raw.substring(from, Math.max(from, raw.length() - 1)).replace("\"\"", "\"");
    return unicode ? unicodeEscapes(name) : name;
  }

  /** The value of a string; one that is no text keeps its prefix after a NUL. */
  public static String string(String raw) {
    char first = raw.charAt(0);
    if (first == '$') {
      int tag = raw.indexOf('$', 1) + 1;
      return raw.substring(tag, Math.max(tag, raw.length() - tag));
    }
    int quote = raw.indexOf('\'');
    String prefix = raw.substring(0, quote).toLowerCase(Locale.ROOT);
    boolean escapes = prefix.equals("e");
    StringBuilder value = new StringBuilder(raw.length());
    int p = quote + 1;
    while (p < raw.length()) {
      char c = raw.charAt(p);
      if (c == '\'') {
        if (p + 1 < raw.length() && raw.charAt(p + 1) == '\'') {
          value.append('\'');
          p += 2;
          continue;
        }
        p = continuation(raw, p + 1);
      } else if (c == '\\' && escapes && p + 1 < raw.length()) {
        p = escape(raw, p + 1, value);
      } else {
        value.append(c);
        p++;
      }
    }
    return switch (prefix) {
      case "u&" -> withLineFeeds(unicodeEscapes(value.toString()));
      case "b", "x", "n" -> "\0" + prefix + value;
      case "e" -> withLineFeeds(value.toString());
      default -> value.toString();
    };
  }

  /**
   * Where a file is read, CR LF is LF everywhere, and a dump writes them as they are: so they are
   * also where they are written as escapes.
   */
  private static String withLineFeeds(String value) {
    return value.indexOf('\r') < 0 ? value : value.replace("\r\n", "\n");
  }

  /** Where the text of a string goes on after a closing quote at {@code p - 1}. */
  private static int continuation(String raw, int p) {
    int q = p;
    while (q < raw.length()) {
      if (raw.charAt(q) == '-') {
        while (q < raw.length() && raw.charAt(q) != '\n' && raw.charAt(q) != '\r') {
          q++;
        }
      } else if (raw.charAt(q++) == '\'') {
        return q;
      }
    }
    return raw.length();
  }

  /** Section 4.1.2.2. Returns where to go on. */
  private static int escape(String raw, int p, StringBuilder value) {
    char c = raw.charAt(p);
    switch (c) {
      case 'b' -> value.append('\b');
      case 'f' -> value.append('\f');
      case 'n' -> value.append('\n');
      case 'r' -> value.append('\r');
      case 't' -> value.append('\t');
      case 'x' -> {
        return number(raw, p + 1, 2, 16, value, c);
      }
      case 'u' -> {
        return number(raw, p + 1, 4, 16, value, c);
      }
      case 'U' -> {
        return number(raw, p + 1, 8, 16, value, c);
      }
      case '0', '1', '2', '3', '4', '5', '6', '7' -> {
        return number(raw, p, 3, 8, value, c);
      }
      default -> value.append(c);
    }
    return p + 1;
  }

  private static int number(
      String raw, int from, int most, int radix, StringBuilder value, char otherwise) {
    int code = 0;
    int p = from;
    while (p < raw.length() && p < from + most && Character.digit(raw.charAt(p), radix) >= 0) {
      code = code * radix + Character.digit(raw.charAt(p), radix);
      p++;
    }
    if (p == from || !Character.isValidCodePoint(code)) {
      value.append(otherwise);
    } else {
      value.appendCodePoint(code);
    }
    return p;
  }

  /** Section 4.1.2.3, with the backslash as the escape character. */
  private static String unicodeEscapes(String text) {
    StringBuilder value = new StringBuilder(text.length());
    int p = 0;
    while (p < text.length()) {
      char c = text.charAt(p++);
      if (c != '\\' || p == text.length()) {
        value.append(c);
      } else if (text.charAt(p) == '\\') {
        value.append('\\');
        p++;
      } else if (text.charAt(p) == '+') {
        p = number(text, p + 1, 6, 16, value, '+');
      } else {
        p = number(text, p, 4, 16, value, '\\');
      }
    }
    return value.toString();
  }

  /** The value as a string constant. */
  public static String literal(String value) {
    return '\'' + value.replace("'", "''") + '\'';
  }
}
