package io.github.evoludigit.confiture.expression.syntax;

import io.github.evoludigit.confiture.expression.syntax.Term.Kind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numeric constants and the types PostgreSQL gives them (manual, section 4.1.2.6). */
public final class Numbers {

  private static final Pattern INTEGER = Pattern.compile("[+-]?\\d+");
  private static final Pattern EXPONENT =
      Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)[eE][+-]?\\d{1,3}");
  private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d+\\.\\d+");

  private static final Pattern AMOUNT = Pattern.compile("\\d+(\\.\\d*)?|\\.\\d+");

  private Numbers() {}

  /** The constant a number's token makes. */
  public static Term constant(String token) {
    String digits = token.replace("_", "").toLowerCase(Locale.ROOT);
    int radix = digits.length() > 2 && digits.charAt(0) == '0' ? radix(digits.charAt(1)) : 10;
    if (radix != 10) {
      return Term.of(Kind.NUMBER, new BigInteger(digits.substring(2), radix).toString());
    }
    if (INTEGER.matcher(digits).matches()) {
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

  /** A constant of a floating-point type, without the zeros that say nothing. */
  public static String floating(String text) {
    String value = text.trim();
    if (EXPONENT.matcher(value).matches()) {
      return scientific(new BigDecimal(value).stripTrailingZeros());
    }
    return DECIMAL.matcher(value).matches()
        ? new BigDecimal(value).stripTrailingZeros().toPlainString()
        : value;
  }

  /**
   * A number as the shortest output has it (manual, section 8.1.3): plain from 0.0001 up to fifteen
   * digits, with an exponent of two digits or more beyond.
   */
  private static String scientific(BigDecimal number) {
    int exponent = number.precision() - number.scale() - 1;
    if (number.signum() == 0 || exponent >= -4 && exponent < 15) {
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
    if (!AMOUNT.matcher(amount).matches()) {
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
    int bits = new BigInteger(number).bitLength();
    return bits <= 31 ? "integer" : bits <= 63 ? "bigint" : "numeric";
  }

  /** Whether the string is what the number of that type and value would be spelt as. */
  public static boolean isSpelling(String string, String type) {
    boolean number =
        string.length() < 1_000
            && switch (type) {
              case "integer", "bigint" -> INTEGER.matcher(string).matches();
              case "numeric" ->
                  INTEGER.matcher(string).matches() || DECIMAL.matcher(string).matches();
              default -> false;
            };
    return number && typeOf(string.startsWith("+") ? string.substring(1) : string).equals(type);
  }
}
