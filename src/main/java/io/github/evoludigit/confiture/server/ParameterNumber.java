package io.github.evoludigit.confiture.server;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks the numbers of a parameter ({@code parse_int} and {@code parse_real} in guc.c). */
final class ParameterNumber {

  private static final Pattern NUMBER =
      Pattern.compile(
          "\\s*([-+]?(?:0[xX][0-9a-fA-F]+|(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?))"
              + "\\s*([a-zA-Z]*)\\s*");

  /** Units of memory in bytes, and of time in microseconds. */
  private static final List<String> MEMORY = List.of("B", "kB", "MB", "GB", "TB");

  private static final double[] BYTES = {1, 1024, 1024 * 1024, 1073741824.0, 1099511627776.0};
  private static final List<String> TIME = List.of("us", "ms", "s", "min", "h", "d");
  private static final double[] MICROSECONDS = {1, 1e3, 1e6, 60e6, 3600e6, 86400e6};

  private final ConfigurationParameter parameter;
  private final boolean whole;

  ParameterNumber(ConfigurationParameter parameter) {
    this.parameter = parameter;
    this.whole = parameter.type() == ConfigurationParameter.Type.INTEGER;
  }

  Optional<Objection> check(String text) {
    Matcher matcher = NUMBER.matcher(text);
    if (!matcher.matches()) {
      return parameter.invalid(text, text.matches("\\s*[-+]?\\d.*") ? unitsHint() : "");
    }
    double value = number(matcher.group(1), whole);
    String unit = matcher.group(2);
    if (!unit.isEmpty()) {
      List<String> units = units();
      int own = units.indexOf(unit);
      if (own < 0) {
        return parameter.invalid(text, unitsHint());
      }
      value = value * scale(own) / base();
    }
    if (whole) {
      value = Math.rint(value);
      if (value > Integer.MAX_VALUE || value < Integer.MIN_VALUE) {
        boolean wide = parameter.greatest().length() > 10;
        return wide ? Optional.empty() : parameter.invalid(text, "Value exceeds integer range.");
      }
    }
    boolean inside =
        value >= Double.parseDouble(parameter.least())
            && value <= Double.parseDouble(parameter.greatest());
    return inside ? Optional.empty() : outside(value);
  }

  private static double number(String text, boolean whole) {
    String plain = text.startsWith("+") ? text.substring(1) : text;
    boolean negative = plain.startsWith("-");
    String digits = negative ? plain.substring(1) : plain;
    double value;
    if (digits.startsWith("0x") || digits.startsWith("0X")) {
      value = Long.parseLong(digits.substring(2), 16);
    } else if (whole && isOctal(digits)) {
      value = Long.parseLong(digits, 8);
    } else {
      value = Double.parseDouble(digits);
    }
    return negative ? -value : value;
  }

  /** A number without a unit; empty if the text is none. */
  static Optional<Double> of(String text, boolean whole) {
    Matcher matcher = NUMBER.matcher(text);
    if (!matcher.matches() || !matcher.group(2).isEmpty()) {
      return Optional.empty();
    }
    double value = number(matcher.group(1), whole);
    value = whole ? Math.rint(value) : value;
    boolean wide = whole && (value > Integer.MAX_VALUE || value < Integer.MIN_VALUE);
    return wide ? Optional.empty() : Optional.of(value);
  }

  /** Only whole numbers are octal with a zero before them, as {@code strtol} reads them. */
  private static boolean isOctal(String digits) {
    boolean octal = digits.length() > 1 && digits.startsWith("0");
    for (int i = 0; i < digits.length(); i++) {
      octal &= digits.charAt(i) >= '0' && digits.charAt(i) <= '7';
    }
    return octal;
  }

  private Optional<Objection> outside(double value) {
    String unit = parameter.unit().isEmpty() ? "" : ' ' + parameter.unit();
    return parameter.objection(
        spelling(value)
            + unit
            + " is outside the valid range for parameter \""
            + parameter.name()
            + "\" ("
            + parameter.least()
            + unit
            + " .. "
            + parameter.greatest()
            + unit
            + ')',
        "");
  }

  /** As {@code %d} and {@code %g} write it. */
  private String spelling(double value) {
    if (value == Math.rint(value) && Math.abs(value) < (whole ? 1e18 : 1e6)) {
      return Long.toString((long) value);
    }
    String text = String.format(Locale.ROOT, "%.6g", value);
    int exponent = text.indexOf('e');
    String mantissa = exponent < 0 ? text : text.substring(0, exponent);
    String plain = mantissa.contains(".") ? mantissa.replaceAll("\\.?0+$", "") : mantissa;
    return exponent < 0 ? plain : plain + text.substring(exponent);
  }

  private boolean isMemory() {
    return parameter.unit().endsWith("B");
  }

  private List<String> units() {
    if (parameter.unit().isEmpty()) {
      return List.of();
    }
    return isMemory() ? MEMORY : TIME;
  }

  private double scale(int unit) {
    return (isMemory() ? BYTES : MICROSECONDS)[unit];
  }

  /** What one of the parameter's own unit is: some of them are of pages, {@code 8kB}. */
  private double base() {
    String unit = parameter.unit();
    String name = unit.replaceAll("^\\d+", "");
    String count = unit.substring(0, unit.length() - name.length());
    double one = scale(units().indexOf(name));
    return count.isEmpty() ? one : one * Integer.parseInt(count);
  }

  private String unitsHint() {
    List<String> units = units();
    if (units.isEmpty()) {
      return "";
    }
    int last = units.size() - 1;
    String all = '"' + String.join("\", \"", units.subList(0, last)) + "\", and \"";
    return "Valid units for this parameter are " + all + units.get(last) + "\".";
  }
}
