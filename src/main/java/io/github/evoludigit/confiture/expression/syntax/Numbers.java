package io.github.evoludigit.confiture.expression.syntax;

import io.github.evoludigit.confiture.expression.syntax.Term.Kind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numeric constants and the types PostgreSQL gives them (manual, section 4.1.2.6). */
public final class Numbers {

  /** What most schemas have no constant for is compiled when there is one. */
  private static final class Patterns {
    static final Pattern FLOATING =
        Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?");
    static final Pattern LOG_POSITION = Pattern.compile("[0-9a-fA-F]{1,8}/[0-9a-fA-F]{1,8}");
    static final Pattern AMOUNT = Pattern.compile("\\d+(\\.\\d*)?|\\.\\d+");
  }

  /** As many digits as an {@code integer} surely has room for. */
  private static final int FEW_DIGITS = 9;

  private Numbers() {}

  /** Whether a text is digits, with a sign perhaps. */
  private static boolean isInteger(String text) {
    int first = !text.isEmpty() && (text.charAt(0) == '+' || text.charAt(0) == '-') ? 1 : 0;
    return areDigits(text, first, text.length());
  }

  /** Whether a text is digits, a point and digits, with a sign perhaps. */
  private static boolean isDecimal(String text) {
    int point = text.indexOf('.');
    return point > 0
        && isInteger(text.substring(0, point))
        && areDigits(text, point + 1, text.length());
  }

  private static boolean areDigits(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return from < to;
  }

  /** The constant a number's token makes. */
  public static Term constant(String token) {
    if (token.length() <= FEW_DIGITS
        && areDigits(token, 0, token.length())
        && (token.length() == 1 || token.charAt(0) != '0')) {
      return Term.of(Kind.NUMBER, token);
    }
    String digits = token.replace("_", "").toLowerCase(Locale.ROOT);
    int radix = digits.length() > 2 && digits.charAt(0) == '0' ? radix(digits.charAt(1)) : 10;
    if (radix != 10) {
      return Term.of(Kind.NUMBER, new BigInteger(digits.substring(2), radix).toString());
    }
    if (isInteger(digits)) {
      return Term.of(Kind.NUMBER, new BigInteger(digits).toString());
    }
    String plain = new BigDecimal(digits).toPlainString();
    // 1e3 and 5. are numeric though no point is left in their spelling.
    return plain.indexOf('.') >= 0
        ? Term.of(Kind.NUMBER, plain)
        : Term.of(Kind.CAST, "numeric", Term.of(Kind.STRING, plain));
  }

  private static int radix(char letter) {
    return switch (letter) {
      case 'x' -> 16;
      case 'o' -> 8;
      case 'b' -> 2;
      default -> 10;
    };
  }

  /** The digits of a bit string, {@code 101}, {@code b101} or {@code x1f}. */
  public static Optional<String> bits(String value) {
    char prefix = value.isEmpty() ? ' ' : Character.toLowerCase(value.charAt(0));
    String digits = prefix == 'b' || prefix == 'x' ? value.substring(1) : value;
    StringBuilder bits = new StringBuilder();
    for (char digit : digits.toCharArray()) {
      int number = Character.digit(digit, prefix == 'x' ? 16 : 2);
      if (number < 0) {
        return Optional.empty();
      }
      String binary = Integer.toBinaryString(number);
      bits.append(prefix == 'x' ? "0000".substring(binary.length()) : "").append(binary);
    }
    return Optional.of(bits.toString());
  }

  /**
   * A constant of a floating-point type by the fewest digits that are it (manual, section 8.1.3).
   *
   * @param single whether it is a {@code real}
   */
  public static String floating(String text, boolean single) {
    String value = text.trim();
    Optional<String> named = namedNumber(value);
    if (named.isPresent() || !Patterns.FLOATING.matcher(value).matches()) {
      return named.orElse(text);
    }
    BigDecimal number = new BigDecimal(value);
    int digits = single ? 6 : 15;
    int most = single ? 9 : 17;
    BigDecimal shortest = number.round(new MathContext(digits, RoundingMode.HALF_EVEN));
    while (digits < most && !isSame(shortest, number, single)) {
      digits++;
      shortest = number.round(new MathContext(digits, RoundingMode.HALF_EVEN));
    }
    String sign = number.signum() == 0 && value.startsWith("-") ? "-" : "";
    return sign + scientific(shortest.stripTrailingZeros(), single ? 6 : 15);
  }

  private static boolean isSame(BigDecimal one, BigDecimal other, boolean single) {
    return single
        ? one.floatValue() == other.floatValue()
        : one.doubleValue() == other.doubleValue();
  }

  private static Optional<String> namedNumber(String value) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "nan" -> Optional.of("NaN");
      case "inf", "infinity", "+inf", "+infinity" -> Optional.of("Infinity");
      case "-inf", "-infinity" -> Optional.of("-Infinity");
      default -> Optional.empty();
    };
  }

  /** A numeric that is a constant in quotes, without an exponent as it is printed. */
  public static String decimal(String text) {
    String value = text.trim();
    return Patterns.FLOATING.matcher(value).matches()
        ? new BigDecimal(value).toPlainString()
        : namedNumber(value).orElse(text);
  }

  /** An integer that is a constant in quotes, in digits as it is printed. */
  public static String integer(String text) {
    String digits = text.trim();
    return digits.length() < 1_000 && isInteger(digits) ? new BigInteger(digits).toString() : text;
  }

  /** A place in the log, {@code 16/B374D848} (manual, section 8.20). */
  public static String logPosition(String text) {
    return Patterns.LOG_POSITION.matcher(text.trim()).matches()
        ? text.trim().toUpperCase(Locale.ROOT).replaceAll("\\b0+(?=[0-9A-F])", "")
        : text;
  }

  /**
   * A number as the shortest output has it (manual, section 8.1.3): plain from 0.0001 up to six or
   * fifteen digits, with an exponent of two digits or more beyond.
   */
  private static String scientific(BigDecimal number, int plainDigits) {
    int exponent = number.precision() - number.scale() - 1;
    if (number.signum() == 0 || exponent >= -4 && exponent < plainDigits) {
      return number.toPlainString();
    }
    String digits = number.unscaledValue().abs().toString();
    String fraction = digits.length() > 1 ? '.' + digits.substring(1) : "";
    String power = (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
    return (number.signum() < 0 ? "-" : "")
        + digits.charAt(0)
        + fraction
        + (exponent < 0 ? "e-" : "e+")
        + power;
  }

  /**
   * An amount of money without the signs of a locale, of which we know that of the United States
   * and that of C (manual, section 8.2).
   */
  public static String money(String text) {
    String value = text.trim();
    boolean negative = value.startsWith("-") || value.startsWith("(") && value.endsWith(")");
    String amount = value.replaceAll("[-($,)\\s]", "");
    if (!Patterns.AMOUNT.matcher(amount).matches()) {
      return text;
    }
    BigDecimal rounded = new BigDecimal(amount).setScale(2, RoundingMode.HALF_UP);
    return (negative && rounded.signum() != 0 ? "-" : "") + rounded.toPlainString();
  }

  /** The type of a number as it is spelt. */
  public static String typeOf(String number) {
    if (number.indexOf('.') >= 0) {
      return "numeric";
    }
    if (number.length() <= FEW_DIGITS && isInteger(number)) {
      return "integer";
    }
    int bits = new BigInteger(number).bitLength();
    return bits <= 31 ? "integer" : bits <= 63 ? "bigint" : "numeric";
  }

  /** Whether the string is what the number of that type and value would be spelt as. */
  public static boolean isSpelling(String string, String type) {
    boolean number =
        string.length() < 1_000
            && switch (type) {
              case "integer", "bigint" -> isInteger(string);
              case "numeric" -> isInteger(string) || isDecimal(string);
              default -> false;
            };
    return number && typeOf(string.startsWith("+") ? string.substring(1) : string).equals(type);
  }
}
