package io.github.evoludigit.confiture.expression.constant;

import io.github.evoludigit.confiture.expression.syntax.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Constants of geometric types as they are printed (manual, section 8.8). */
final class Geometry {

  /** Made when a shape is met: to ask whether a type is one needs none of them. */
  private static final class Patterns {
    static final String NUMBER =
        "[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:e[+-]?\\d+)?|[+-]?inf(?:inity)?|nan";
    static final Pattern COORDINATE = Pattern.compile(NUMBER, Pattern.CASE_INSENSITIVE);
    static final Pattern SHAPE =
        Pattern.compile(
            "[\\s\\[({<]*(?:" + NUMBER + ")(?:[\\s()]*,[\\s()]*(?:" + NUMBER + "))*[\\s\\])}>]*",
            Pattern.CASE_INSENSITIVE);
  }

  private final List<String> numbers;

  private Geometry(List<String> numbers) {
    this.numbers = numbers;
  }

  /** Whether constants of the type are shapes. */
  static boolean isOne(String type) {
    return switch (type) {
      case "point", "line", "lseg", "box", "path", "polygon", "circle" -> true;
      default -> false;
    };
  }

  /** The canonical spelling of a constant of that type; a text that is none as it is. */
  static String canonical(String text, String type) {
    if (!Patterns.SHAPE.matcher(text).matches()) {
      return text;
    }
    List<String> numbers = new ArrayList<>();
    Matcher matcher = Patterns.COORDINATE.matcher(text);
    while (matcher.find()) {
      numbers.add(Numbers.floating(matcher.group(), false));
    }
    int size = numbers.size();
    Geometry shape = new Geometry(numbers);
    String value = text.trim();
    return switch (type) {
      case "point" -> size == 2 ? shape.points() : text;
      case "lseg" -> size == 4 ? '[' + shape.points() + ']' : text;
      case "box" -> size == 4 ? shape.box() : text;
      case "polygon" -> size % 2 == 0 ? '(' + shape.points() + ')' : text;
      case "path" -> size % 2 != 0 ? text : shape.path(value.startsWith("["));
      case "circle" ->
          size == 3
              ? "<(" + numbers.get(0) + ',' + numbers.get(1) + ")," + numbers.get(2) + '>'
              : text;
      default -> shape.line(text, value.startsWith("{"));
    };
  }

  private String path(boolean open) {
    return open ? '[' + points() + ']' : '(' + points() + ')';
  }

  private String points() {
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < numbers.size(); i += 2) {
      points.append(i > 0 ? "," : "").append('(').append(numbers.get(i));
      points.append(',').append(numbers.get(i + 1)).append(')');
    }
    return points.toString();
  }

  /** The upper right corner, then the lower left one. */
  private String box() {
    List<String> corners = new ArrayList<>(numbers);
    for (int i = 0; i < 2; i++) {
      if (value(i) < value(i + 2)) {
        corners.set(i, numbers.get(i + 2));
        corners.set(i + 2, numbers.get(i));
      }
    }
    return new Geometry(corners).points();
  }

  /** Of two points the equation {@code Ax + By + C = 0} ({@code line_construct}). */
  private String line(String text, boolean equation) {
    if (equation) {
      return numbers.size() == 3 ? '{' + String.join(",", numbers) + '}' : text;
    }
    if (numbers.size() != 4) {
      return text;
    }
    double slope = (value(1) - value(3)) / (value(0) - value(2));
    if (value(0) == value(2)) {
      return "{-1,0," + numbers.get(0) + '}';
    }
    if (value(1) == value(3)) {
      return "{0,-1," + numbers.get(1) + '}';
    }
    double constant = value(1) - slope * value(0);
    return '{' + spelling(slope) + ",-1," + spelling(constant == 0 ? 0 : constant) + '}';
  }

  private double value(int index) {
    return Double.parseDouble(numbers.get(index));
  }

  private static String spelling(double value) {
    return Numbers.floating(Double.toString(value), false);
  }
}
