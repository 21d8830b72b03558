package io.github.evoludigit.confiture.expression.evaluation;

import java.util.List;
import java.util.regex.Pattern;

/** What operators make of values. */
final class Operators {

  private static final Pattern LIKE_SPECIAL = Pattern.compile("[\\\\_%]|[^\\\\_%]+");

  private Operators() {}

  /** The value of an operation of two values that are not null. */
  static Object value(String operator, Object left, Object right) {
    return switch (operator) {
      case "=" -> same(left, right);
      case "<>" -> !same(left, right);
      case "<", ">", "<=", ">=" -> ordered(operator, left, right);
      case "||" -> concatenated(left, right);
      case "~~" -> like(left, right, 0);
      case "!~~" -> !like(left, right, 0);
      case "~~*" -> like(left, right, Pattern.CASE_INSENSITIVE);
      case "!~~*" -> !like(left, right, Pattern.CASE_INSENSITIVE);
      case "+", "-", "*", "/", "%" -> computed(operator, left, right);
      default -> throw new Undecided(operator);
    };
  }

  /** The opposite of a truth; null stays null. */
  static Object not(Object value) {
    return value instanceof Boolean truth ? (Object) !truth : value;
  }

  private static boolean same(Object left, Object right) {
    if (left.equals(right)) {
      return true;
    }
    if (left == Evaluation.DATABASE
        || right == Evaluation.DATABASE
        || left.getClass() != right.getClass()) {
      // '1' = 1 and 't'::regclass = 't' have conversions of their own.
      throw new Undecided("=");
    }
    return false;
  }

  private static Object ordered(String operator, Object left, Object right) {
    if (!(left instanceof Long one) || !(right instanceof Long other)) {
      throw new Undecided(operator);
    }
    int order = one.compareTo(other);
    return switch (operator) {
      case "<" -> order < 0;
      case ">" -> order > 0;
      case "<=" -> order <= 0;
      default -> order >= 0;
    };
  }

  private static Object computed(String operator, Object left, Object right) {
    boolean divided = operator.equals("/") || operator.equals("%");
    if (!(left instanceof Long one) || !(right instanceof Long other) || divided && other == 0) {
      throw new Undecided(operator);
    }
    return switch (operator) {
      case "+" -> one + other;
      case "-" -> one - other;
      case "*" -> one * other;
      case "/" -> one / other;
      default -> one % other;
    };
  }

  private static Object concatenated(Object left, Object right) {
    if (left instanceof List<?> || right instanceof List<?>) {
      throw new Undecided("||");
    }
    return text(left) + text(right);
  }

  /** A value as its type prints it. */
  static String text(Object value) {
    if (value instanceof ObjectId id) {
      return id.spelling();
    }
    if (value instanceof Boolean truth) {
      return truth ? "true" : "false";
    }
    if (value == Evaluation.DATABASE || !(value instanceof String) && !(value instanceof Long)) {
      throw new Undecided("a text");
    }
    return value.toString();
  }

  private static boolean like(Object left, Object pattern, int flags) {
    StringBuilder regex = new StringBuilder();
    boolean escaped = false;
    var parts = LIKE_SPECIAL.matcher(text(pattern));
    while (parts.find()) {
      String part = parts.group();
      if (escaped) {
        regex.append(Pattern.quote(part));
        escaped = false;
      } else {
        switch (part) {
          case "\\" -> escaped = true;
          case "_" -> regex.append('.');
          case "%" -> regex.append(".*");
          default -> regex.append(Pattern.quote(part));
        }
      }
    }
    return Pattern.compile(regex.toString(), flags | Pattern.DOTALL).matcher(text(left)).matches();
  }

  /** Whether a value is one of some, as {@code = ANY} means it. */
  static Object among(Object value, List<?> all) {
    if (value == Evaluation.NULL) {
      return value;
    }
    Object result = false;
    for (Object each : all) {
      if (each == Evaluation.NULL) {
        result = each;
      } else if (each == TermValue.UNKNOWN) {
        throw new Undecided("an element");
      } else if (same(value, each)) {
        return true;
      }
    }
    return result;
  }
}
