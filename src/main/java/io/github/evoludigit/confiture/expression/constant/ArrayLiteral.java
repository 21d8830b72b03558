package io.github.evoludigit.confiture.expression.constant;

import java.util.function.UnaryOperator;

/** An array constant, {@code {a,b}}, as it is printed (manual, section 8.15.6). */
final class ArrayLiteral {

  private final String text;
  private final UnaryOperator<String> element;
  private final boolean nulls;
  private final StringBuilder out = new StringBuilder();
  private int position;

  private ArrayLiteral(String text, UnaryOperator<String> element, boolean nulls) {
    this.nulls = nulls;
    this.text = text;
    this.element = element;
  }

  /**
   * The canonical spelling; a text that is no array as it is.
   *
   * @param text the constant
   * @param element how an element is spelt
   * @param nulls whether {@code NULL} is one and no word
   */
  static String canonical(String text, UnaryOperator<String> element, boolean nulls) {
    ArrayLiteral literal = new ArrayLiteral(text.trim(), element, nulls);
    return literal.read() ? literal.out.toString() : text;
  }

  private boolean read() {
    int depth = 0;
    boolean value = false;
    while (position < text.length()) {
      char c = text.charAt(position);
      switch (c) {
        case '{' -> {
          depth++;
          position++;
          out.append(c);
          value = false;
        }
        case '}' -> {
          depth--;
          position++;
          out.append(c);
          value = true;
        }
        case ',' -> {
          position++;
          out.append(c);
          value = false;
        }
        case ' ', '\t', '\n', '\r' -> position++;
        default -> {
          if (value || depth == 0 || !element()) {
            return false;
          }
          value = true;
        }
      }
      if (depth == 0) {
        return position == text.length();
      }
    }
    return false;
  }

  private boolean element() {
    if (text.charAt(position) == '"') {
      StringBuilder value = new StringBuilder();
      position++;
      while (position < text.length() && text.charAt(position) != '"') {
        if (text.charAt(position) == '\\' && position + 1 < text.length()) {
          position++;
        }
        value.append(text.charAt(position++));
      }
      position++;
      out.append(quoted(element.apply(value.toString())));
      return position <= text.length();
    }
    int from = position;
    while (position < text.length() && ",{}".indexOf(text.charAt(position)) < 0) {
      if ("\\\"".indexOf(text.charAt(position)) >= 0) {
        return false;
      }
      position++;
    }
    String value = text.substring(from, position).strip();
    out.append(nulls && value.equalsIgnoreCase("null") ? "NULL" : quoted(element.apply(value)));
    return true;
  }

  private static String quoted(String value) {
    boolean plain =
        !value.isEmpty()
            && !value.equalsIgnoreCase("null")
            && value.chars().noneMatch(c -> "{},\"\\ \t\n\r\f\u000b".indexOf(c) >= 0);
    return plain ? value : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
