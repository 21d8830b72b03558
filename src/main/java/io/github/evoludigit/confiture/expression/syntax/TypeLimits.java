package io.github.evoludigit.confiture.expression.syntax;

import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How long and how precise values of a type can be (sections 8.1, 8.3 and 8.10). */
final class TypeLimits {

  /** The longest text of a limited length ({@code MaxAttrSize}). */
  private static final int LONGEST = 10_485_760;

  private static final int MOST_DIGITS = 1000;

  private static final BigDecimal LARGEST = BigDecimal.valueOf(Integer.MAX_VALUE);

  private final Token first;
  private final List<BigDecimal> modifiers;

  private TypeLimits(Token first, List<BigDecimal> modifiers) {
    this.first = first;
    this.modifiers = modifiers;
  }

  /**
   * That a type is longer or more precise than it can be.
   *
   * @param first its first word
   * @param tokens the type
   */
  static Optional<Unreadable> objection(Token first, List<Token> tokens) {
    int open = 1;
    while (open < tokens.size() && tokens.get(open).kind() != TokenKind.OPEN_PAREN) {
      open++;
    }
    List<BigDecimal> modifiers = new ArrayList<>();
    int sign = 1;
    for (int i = open + 1; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      switch (token.kind()) {
        case CLOSE_PAREN -> {
          return new TypeLimits(first, modifiers).objection(tokens.get(1).isWord("varying"));
        }
        case OPERATOR -> sign = token.text().equals("-") ? -1 : 1;
        case COMMA -> sign = 1;
        case NUMBER -> {
          if (!token.text().matches("\\d+(\\.\\d+)?")) {
            return Optional.empty();
          }
          modifiers.add(new BigDecimal(token.text()).multiply(BigDecimal.valueOf(sign)));
        }
        default -> {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Unreadable> objection(boolean varying) {
    for (BigDecimal modifier : modifiers) {
      if (modifier.scale() > 0) {
        return invalid(
            SqlState.INVALID_TEXT_REPRESENTATION,
            "invalid input syntax for type integer: \"" + modifier + '"',
            first);
      }
      if (modifier.compareTo(LARGEST) > 0) {
        return invalid(
            SqlState.NUMERIC_VALUE_OUT_OF_RANGE,
            "value \"" + modifier + "\" is out of range for type integer",
            first);
      }
    }
    if (modifiers.isEmpty()) {
      return Optional.empty();
    }
    int value = modifiers.get(0).intValue();
    return switch (first.text()) {
      case "varchar" -> length("varchar", value);
      case "char", "character", "nchar", "national" -> length(varying ? "varchar" : "char", value);
      case "bit" -> length(varying ? "varbit" : "bit", value);
      case "dec", "decimal", "numeric" -> numeric(value);
      default -> Optional.empty();
    };
  }

  /** {@code anychar_typmodin} and {@code anybit_typmodin}. */
  private Optional<Unreadable> length(String type, int length) {
    if (modifiers.size() > 1) {
      return Optional.empty();
    }
    if (length < 1) {
      return invalid("length for type " + type + " must be at least 1");
    }
    return length > LONGEST && !type.endsWith("bit")
        ? invalid("length for type " + type + " cannot exceed " + LONGEST)
        : Optional.empty();
  }

  /** {@code numerictypmodin}. */
  private Optional<Unreadable> numeric(int precision) {
    if (modifiers.size() > 2) {
      return invalid("invalid NUMERIC type modifier");
    }
    if (precision < 1 || precision > MOST_DIGITS) {
      return invalid("NUMERIC precision " + precision + " must be between 1 and " + MOST_DIGITS);
    }
    int scale = modifiers.size() == 2 ? modifiers.get(1).intValue() : 0;
    return Math.abs(scale) > MOST_DIGITS
        ? invalid(
            "NUMERIC scale " + scale + " must be between -" + MOST_DIGITS + " and " + MOST_DIGITS)
        : Optional.empty();
  }

  /** That a {@code float} has no such precision, which the grammar itself looks at. */
  static Optional<Unreadable> ofFloat(Token precision) {
    int bits =
        precision.text().length() > 3 ? Integer.MAX_VALUE : Integer.parseInt(precision.text());
    if (bits < 1) {
      return invalid(
          SqlState.INVALID_PARAMETER_VALUE,
          "precision for type float must be at least 1 bit",
          precision);
    }
    return bits > 53
        ? invalid(
            SqlState.INVALID_PARAMETER_VALUE,
            "precision for type float must be less than 54 bits",
            precision)
        : Optional.empty();
  }

  private Optional<Unreadable> invalid(String message) {
    return invalid(SqlState.INVALID_PARAMETER_VALUE, message, first);
  }

  private static Optional<Unreadable> invalid(SqlState state, String message, Token at) {
    return Optional.of(new Unreadable(state, message, at, ""));
  }
}
