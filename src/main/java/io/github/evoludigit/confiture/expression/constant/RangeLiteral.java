package io.github.evoludigit.confiture.expression.constant;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A range constant, {@code [1,5)}, as it is printed (manual, section 8.17.5): one of integers or
 * dates with its lower bound and without its upper one (section 8.17.7).
 */
final class RangeLiteral {

  /** One of several ranges. */
  private static final String EMPTY = "empty";

  private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern ONE =
      Pattern.compile(
          "\\s*(empty|[\\[(](?:\"(?:[^\"\\\\]|\\\\.)*\"|\\\\.|[^\\])\"\\\\])*[\\])])\\s*(?:,|$)");

  private final String text;
  private final String subtype;
  private final boolean discrete;
  private final UnaryOperator<String> bound;
  private int position = 1;

  /**
   * Constants of a range.
   *
   * @param text the constant
   * @param subtype what the range is over
   * @param discrete whether bounds are put into {@code [)}
   * @param bound how a bound is spelt
   */
  RangeLiteral(String text, String subtype, boolean discrete, UnaryOperator<String> bound) {
    this.text = text.trim();
    this.subtype = subtype;
    this.discrete = discrete;
    this.bound = bound;
  }

  /** A range that is not empty; a bound that is not there is none. */
  private record Range(
      Optional<String> lower, boolean lowerIn, Optional<String> upper, boolean upperIn) {

    String spelling() {
      return (lower.isPresent() && lowerIn ? "[" : "(")
          + quoted(lower)
          + ','
          + quoted(upper)
          + (upper.isPresent() && upperIn ? "]" : ")");
    }
  }

  /** The canonical spelling; a text that is no range as it is. */
  String canonical() {
    if (text.equalsIgnoreCase(EMPTY)) {
      return EMPTY;
    }
    if (text.length() < 3 || "[(".indexOf(text.charAt(0)) < 0) {
      return text;
    }
    Optional<Range> range = read();
    return range.map(own -> isEmpty(own) ? EMPTY : own.spelling()).orElse(text);
  }

  /** The canonical spelling of several ranges in braces ({@code multirange_canonicalize}). */
  String several() {
    if (!text.startsWith("{") || !text.endsWith("}")) {
      return text;
    }
    String inner = text.substring(1, text.length() - 1);
    List<Range> ranges = new ArrayList<>();
    Matcher matcher = ONE.matcher(inner);
    int end = 0;
    while (end < inner.length() && matcher.region(end, inner.length()).lookingAt()) {
      if (!matcher.group(1).equalsIgnoreCase(EMPTY)) {
        Optional<Range> range = new RangeLiteral(matcher.group(1), subtype, discrete, bound).read();
        if (range.isEmpty()) {
          return text;
        }
        range.filter(own -> !isEmpty(own)).ifPresent(ranges::add);
      }
      end = matcher.end();
    }
    if (end < inner.length() && !inner.isBlank()) {
      return text;
    }
    StringJoiner spelling = new StringJoiner(",", "{", "}");
    merged(ranges).forEach(range -> spelling.add(range.spelling()));
    return spelling.toString();
  }

  private Optional<Range> read() {
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
    if (discrete && lower.isPresent() && !lowerIn) {
      lower = Optional.of(next(lower.get()));
      lowerIn = true;
    }
    if (discrete && upper.isPresent() && upperIn) {
      upper = Optional.of(next(upper.get()));
      upperIn = false;
    }
    return Optional.of(new Range(lower, lowerIn, upper, upperIn));
  }

  private boolean isEmpty(Range range) {
    return range.lower.isPresent()
        && range.upper.isPresent()
        && !(range.lowerIn && range.upperIn)
        && compared(range.lower.get(), range.upper.get()).filter(order -> order == 0).isPresent();
  }

  /** The order of two bounds, where it is known. */
  private Optional<Integer> compared(String one, String other) {
    try {
      return switch (subtype) {
        case "smallint", "integer", "bigint", "numeric", "real", "double precision" ->
            Optional.of(new BigDecimal(one).compareTo(new BigDecimal(other)));
        case "date", "timestamp without time zone", "timestamp with time zone" ->
            ISO.matcher(one).lookingAt() && ISO.matcher(other).lookingAt()
                ? Optional.of(one.compareTo(other))
                : Optional.empty();
        default -> Optional.empty();
      };
    } catch (NumberFormatException notPlain) {
      return Optional.empty();
    }
  }

  /** The ranges in order, those that touch as one; as they are where their order is not known. */
  private List<Range> merged(List<Range> ranges) {
    List<Range> sorted = new ArrayList<>(ranges);
    List<Range> merged = new ArrayList<>();
    try {
      sorted.sort(this::byLower);
      for (Range range : sorted) {
        Range last = merged.isEmpty() ? range : merged.get(merged.size() - 1);
        if (merged.isEmpty() || isBefore(last, range)) {
          merged.add(range);
        } else {
          merged.set(merged.size() - 1, together(last, range));
        }
      }
      return merged;
    } catch (NoSuchElementException unknownOrder) {
      return ranges;
    }
  }

  private int byLower(Range one, Range other) {
    if (one.lower.isEmpty() || other.lower.isEmpty()) {
      return Boolean.compare(one.lower.isPresent(), other.lower.isPresent());
    }
    int order = compared(one.lower.get(), other.lower.get()).orElseThrow();
    return order == 0 ? Boolean.compare(other.lowerIn, one.lowerIn) : order;
  }

  /** Whether a range ends before the other begins, with something between them. */
  private boolean isBefore(Range one, Range other) {
    if (one.upper.isEmpty() || other.lower.isEmpty()) {
      return false;
    }
    int order = compared(one.upper.get(), other.lower.get()).orElseThrow();
    return order < 0 || order == 0 && !one.upperIn && !other.lowerIn;
  }

  private Range together(Range one, Range other) {
    boolean first = one.upper.isEmpty();
    if (!first && other.upper.isPresent()) {
      int order = compared(one.upper.get(), other.upper.get()).orElseThrow();
      first = order > 0 || order == 0 && one.upperIn;
    }
    Range last = first ? one : other;
    return new Range(one.lower, one.lowerIn, last.upper, last.upperIn);
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

  private String next(String value) {
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
