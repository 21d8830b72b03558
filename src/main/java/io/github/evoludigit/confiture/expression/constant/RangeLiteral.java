package io.github.evoludigit.confiture.expression.constant;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A range constant, {@code [1,5)}, as it is printed (manual, section 8.17.5): one of integers or
 * dates with its lower bound and without its upper one (section 8.17.7).
 */
final class RangeLiteral {

  /** One of several ranges. */
  private static final Pattern ONE =
      Pattern.compile(
          "\\s*(empty|[\\[(](?:\"(?:[^\"\\\\]|\\\\.)*\"|\\\\.|[^\\])\"\\\\])*[\\])])\\s*(?:,|$)");

  private final String text;
  private final UnaryOperator<String> bound;
  private int position = 1;

  private RangeLiteral(String text, UnaryOperator<String> bound) {
    this.text = text;
    this.bound = bound;
  }

  /**
   * The canonical spelling; a text that is no range as it is.
   *
   * @param text the constant
   * @param subtype what the range is over
   * @param bound how a bound is spelt
   */
  static String canonical(String text, String subtype, UnaryOperator<String> bound) {
    String value = text.trim();
    if (value.equalsIgnoreCase("empty")) {
      return "empty";
    }
    if (value.length() < 3 || "[(".indexOf(value.charAt(0)) < 0) {
      return text;
    }
    return new RangeLiteral(value, bound).read(subtype).orElse(text);
  }

  /**
   * The canonical spelling of several ranges in braces.
   *
   * @param text the constant
   * @param subtype what the ranges are over
   * @param bound how a bound is spelt
   */
  static String several(String text, String subtype, UnaryOperator<String> bound) {
    String value = text.trim();
    if (!value.startsWith("{") || !value.endsWith("}")) {
      return text;
    }
    String inner = value.substring(1, value.length() - 1);
    List<String> ranges = new ArrayList<>();
    Matcher matcher = ONE.matcher(inner);
    int end = 0;
    for (; end < inner.length() && matcher.region(end, inner.length()).lookingAt(); ) {
      String range = canonical(matcher.group(1), subtype, bound);
      if (!range.equals("empty")) {
        ranges.add(range);
      }
      end = matcher.end();
    }
    return end == inner.length() || inner.isBlank() ? '{' + String.join(",", ranges) + '}' : text;
  }

  private Optional<String> read(String subtype) {
    boolean lowerIn = text.charAt(0) == '[';
    Optional<String> lower = bound(',');
    if (position >= text.length()) {
      return Optional.empty();
    }
    position++;
    Optional<String> upper = bound(')');
    if (position != text.length() - 1) {
      return Optional.empty();
    }
    boolean upperIn = text.charAt(position) == ']';
    boolean discrete =
        switch (subtype) {
          case "integer", "bigint", "date" -> true;
          default -> false;
        };
    if (discrete && lower.isPresent() && !lowerIn) {
      lower = Optional.of(next(lower.get(), subtype));
      lowerIn = true;
    }
    if (discrete && upper.isPresent() && upperIn) {
      upper = Optional.of(next(upper.get(), subtype));
      upperIn = false;
    }
    return Optional.of(
        (lower.isPresent() && lowerIn ? "[" : "(")
            + quoted(lower)
            + ','
            + quoted(upper)
            + (upper.isPresent() && upperIn ? "]" : ")"));
  }

  /** The bound at the position, up to the character that ends it; an open side has none. */
  private Optional<String> bound(char end) {
    StringBuilder value = new StringBuilder();
    boolean quoted = false;
    boolean any = false;
    while (position < text.length()) {
      char c = text.charAt(position);
      if (c == '"') {
        quoted = !quoted;
        any = true;
      } else if (c == '\\' && position + 1 < text.length()) {
        value.append(text.charAt(++position));
      } else if (!quoted && (c == end || end == ')' && c == ']')) {
        break;
      } else {
        value.append(c);
      }
      position++;
    }
    return any || value.length() > 0
        ? Optional.of(bound.apply(value.toString().trim()))
        : Optional.empty();
  }

  private static String next(String value, String subtype) {
    try {
      return subtype.equals("date")
          ? LocalDate.parse(value).plusDays(1).toString()
          : new BigInteger(value.trim()).add(BigInteger.ONE).toString();
    } catch (NumberFormatException | DateTimeException notPlain) {
      return value + "+1";
    }
  }

  private static String quoted(Optional<String> bound) {
    if (bound.isEmpty()) {
      return "";
    }
    String value = bound.get();
    boolean plain =
        !value.isEmpty() && value.chars().noneMatch(c -> "\"\\()[], \t\n\r\f".indexOf(c) >= 0);
    return plain ? value : '"' + value.replace("\\", "\\\\").replace("\"", "\"\"") + '"';
  }
}
