package io.github.evoludigit.confiture.expression.constant;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * A {@code jsonb} constant as it is printed: keys sorted by length, the last of equal keys kept,
 * one space after colons and commas (manual, section 8.14).
 */
final class Json {

  private static final int DEEPEST = 200;

  /** How keys are sorted. */
  private static final class ByLength implements Comparator<String> {
    @Override
    public int compare(String one, String other) {
      int byLength = Integer.compare(length(one), length(other));
      return byLength == 0 ? one.compareTo(other) : byLength;
    }

    private static int length(String key) {
      return key.getBytes(StandardCharsets.UTF_8).length;
    }
  }

  private final String text;
  private int position;
  private int depth;

  private Json(String text) {
    this.text = text;
  }

  /** The canonical spelling; a text that is no JSON as it is. */
  static String canonical(String text) {
    try {
      Json json = new Json(text);
      String value = json.value();
      json.space();
      return json.position == text.length() ? value : text;
    } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
      return text;
    }
  }

  private void space() {
    while (position < text.length() && " \t\n\r".indexOf(text.charAt(position)) >= 0) {
      position++;
    }
  }

  private char peek() {
    space();
    return text.charAt(position);
  }

  private void expect(char c) {
    if (peek() != c) {
      throw new IllegalArgumentException("no JSON");
    }
    position++;
  }

  private String value() {
    if (++depth > DEEPEST) {
      throw new IllegalArgumentException("too deep");
    }
    String value =
        switch (peek()) {
          case '{' -> object();
          case '[' -> array();
          case '"' -> string();
          default -> word();
        };
    depth--;
    return value;
  }

  private String object() {
    TreeMap<String, String> members = new TreeMap<>(new ByLength());
    expect('{');
    while (peek() != '}') {
      if (!members.isEmpty()) {
        expect(',');
        space();
      }
      String key = string();
      expect(':');
      members.put(key, value());
    }
    expect('}');
    StringJoiner all = new StringJoiner(", ", "{", "}");
    for (Map.Entry<String, String> member : members.entrySet()) {
      all.add(member.getKey() + ": " + member.getValue());
    }
    return all.toString();
  }

  private String array() {
    StringJoiner all = new StringJoiner(", ", "[", "]");
    expect('[');
    boolean first = true;
    while (peek() != ']') {
      if (!first) {
        expect(',');
      }
      all.add(value());
      first = false;
    }
    expect(']');
    return all.toString();
  }

  private String string() {
    expect('"');
    int from = position;
    while (text.charAt(position) != '"') {
      position += text.charAt(position) == '\\' ? 2 : 1;
    }
    position++;
    return '"' + text.substring(from, position - 1).replace("\\/", "/") + '"';
  }

  private String word() {
    int from = position;
    while (position < text.length() && " \t\n\r,]}:".indexOf(text.charAt(position)) < 0) {
      position++;
    }
    String word = text.substring(from, position);
    return switch (word) {
      case "true", "false", "null" -> word;
      default -> {
        BigDecimal number = new BigDecimal(word);
        if (Math.abs(number.scale()) > 1_000) {
          throw new IllegalArgumentException("too long");
        }
        yield number.toPlainString();
      }
    };
  }
}
