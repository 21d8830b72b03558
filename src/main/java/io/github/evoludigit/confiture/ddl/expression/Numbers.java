package io.github.evoludigit.confiture.ddl.expression;

import io.github.evoludigit.confiture.ddl.expression.Term.Kind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;

/** Numeric constants and the types PostgreSQL gives them (manual, section 4.1.2.6). */
final class Numbers {

  private static final Pattern INTEGER = Pattern.compile("[+-]?\\d+");
  private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d+\\.\\d+");

  private Numbers() {}

  /** The constant a number's token makes. */
  static Term constant(String token) {
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

  /** The type of a number as it is spelt. */
  static String typeOf(String number) {
    if (number.indexOf('.') >= 0) {
      return "numeric";
    }
    int bits = new BigInteger(number).bitLength();
    return bits <= 31 ? "integer" : bits <= 63 ? "bigint" : "numeric";
  }

  /** Whether the string is what the number of that type and value would be spelt as. */
  static boolean isSpelling(String string, String type) {
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
