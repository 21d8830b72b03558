package io.github.evoludigit.confiture.text;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes JSON (RFC 8259) as people and diff tools like to read it: two spaces of indentation, one
 * member a line, and {@linkplain #inline() objects on one line} where lists are long.
 */
public final class JsonWriter {

  private enum Scope {
    OBJECT,
    ARRAY,
    INLINE_OBJECT
  }

  private final StringBuilder out;
  private final Deque<Scope> scopes = new ArrayDeque<>();
  private boolean first = true;
  private boolean afterName;

  /** A writer that appends to {@code out}. */
  public JsonWriter(StringBuilder out) {
    this.out = out;
  }

  /** Begins an object. */
  public JsonWriter object() {
    return begin(Scope.OBJECT, '{');
  }

  /** Begins an object that is written on one line. */
  public JsonWriter inline() {
    return begin(Scope.INLINE_OBJECT, '{');
  }

  /** Begins an array. */
  public JsonWriter array() {
    return begin(Scope.ARRAY, '[');
  }

  /** Ends the innermost object or array. */
  public JsonWriter end() {
    Scope scope = scopes.pop();
    if (scope != Scope.INLINE_OBJECT && !first) {
      newLine();
    }
    out.append(scope == Scope.ARRAY ? ']' : '}');
    first = false;
    return this;
  }

  /** Writes the name of the next member of an object: letters and digits. */
  public JsonWriter name(String name) {
    separate();
    out.append('"').append(name).append("\": ");
    afterName = true;
    return this;
  }

  /** Writes the name of the next member of an object, whatever characters it has. */
  public JsonWriter member(String name) {
    separate();
    string(name);
    out.append(": ");
    afterName = true;
    return this;
  }

  /** Writes a string. */
  public JsonWriter value(String value) {
    separate();
    string(value);
    return this;
  }

  /** Writes a digest. */
  public JsonWriter value(Digest value) {
    separate();
    out.append('"').append(value).append('"');
    return this;
  }

  /** Writes a whole number. */
  public JsonWriter value(long value) {
    separate();
    out.append(value);
    return this;
  }

  /** Writes a truth value. */
  public JsonWriter value(boolean value) {
    separate();
    out.append(value);
    return this;
  }

  private JsonWriter begin(Scope scope, char bracket) {
    separate();
    out.append(bracket);
    scopes.push(scope);
    first = true;
    return this;
  }

  private void separate() {
    if (afterName) {
      afterName = false;
    } else if (!scopes.isEmpty()) {
      boolean inline = scopes.peek() == Scope.INLINE_OBJECT;
      if (!first) {
        out.append(inline ? ", " : ",");
      }
      if (!inline) {
        newLine();
      }
    }
    first = false;
  }

  private void newLine() {
    out.append('\n');
    for (int i = scopes.size(); i > 0; i--) {
      out.append("  ");
    }
  }

  private void string(String value) {
    out.append('"');
    int plain = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c >= ' ' && c < 0x7f && c != '"' && c != '\\') {
        continue;
      }
      String escape = escape(value, i);
      if (!escape.isEmpty()) {
        out.append(value, plain, i).append(escape);
        plain = i + 1;
      }
    }
    out.append(value, plain, value.length()).append('"');
  }

  /** How a character is written that cannot stand for itself; empty if it can. */
  private static String escape(String value, int i) {
    char c = value.charAt(i);
    return switch (c) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> {
        boolean unsafe =
            Character.isISOControl(c)
                || c == 0x2028
                || c == 0x2029
                || Character.isSurrogate(c) && isLone(value, i);
        yield unsafe ? "\\u" + Integer.toHexString(c | 0x10000).substring(1) : "";
      }
    };
  }

  private static boolean isLone(String value, int i) {
    return Character.isHighSurrogate(value.charAt(i))
        ? i + 1 == value.length() || !Character.isLowSurrogate(value.charAt(i + 1))
        : i == 0 || !Character.isHighSurrogate(value.charAt(i - 1));
  }
}
