package io.github.evoludigit.confiture.text;

import java.util.ArrayList;
import java.util.List;

/** Names as SQL. */
public final class SqlName {

  private SqlName() {}

  /**
   * The name in quotes if it needs them to keep its characters; key words are left without.
   *
   * @param name a name as PostgreSQL keeps it
   */
  public static String quoted(String name) {
    return isPlain(name) ? name : inQuotes(name);
  }

  /** Names as {@link #quoted} writes them, with commas between them. */
  public static String list(List<String> names) {
    StringBuilder list = new StringBuilder();
    for (String name : names) {
      list.append(list.isEmpty() ? "" : ", ").append(quoted(name));
    }
    return list.toString();
  }

  /** The name in quotes, which it needs if it may be a key word. */
  public static String inQuotes(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  private static boolean isPlain(String name) {
    if (name.isEmpty() || Character.isDigit(name.charAt(0)) || name.charAt(0) == '$') {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if ((c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '_' && c != '$') {
        return false;
      }
    }
    return true;
  }

  /**
   * The names in a qualified name, without quotes: the inverse of {@link #quoted} and dots.
   *
   * @param qualified names as {@link #quoted} writes them, with dots between them
   */
  public static List<String> parts(String qualified) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < qualified.length(); i++) {
      char c = qualified.charAt(i);
      if (c == '"') {
        boolean doubled = quoted && i + 1 < qualified.length() && qualified.charAt(i + 1) == '"';
        if (doubled) {
          part.append(qualified.charAt(++i));
        } else {
          quoted = !quoted;
        }
      } else if (c == '.' && !quoted) {
        parts.add(part.toString());
        part.setLength(0);
      } else {
        part.append(c);
      }
    }
    parts.add(part.toString());
    return parts;
  }
}
