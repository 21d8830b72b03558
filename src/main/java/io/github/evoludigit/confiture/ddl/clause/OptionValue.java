package io.github.evoludigit.confiture.ddl.clause;

import io.github.evoludigit.confiture.expression.CanonicalForm;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import java.util.List;
import java.util.Locale;

/**
 * The value of {@code name = value} as a text: PostgreSQL takes {@code german}, {@code 'german'}
 * and {@code "german"} for the same, as it does {@code 0} and {@code '0'} ({@code defGetString} in
 * {@code define.c}).
 */
public final class OptionValue {

  private OptionValue() {}

  /** What the tokens of a value say, without quotes. */
  static String text(List<Token> value) {
    if (value.isEmpty()) {
      return "true";
    }
    if (value.size() == 1) {
      return value.get(0).text();
    }
    return isName(value) || isNumber(value) ? joined(value) : CanonicalForm.ofTokens(value);
  }

  /** Whether the value is a number, with or without a sign. */
  static boolean isNumber(List<Token> value) {
    int digits = value.size() - 1;
    return digits >= 0
        && value.get(digits).kind() == TokenKind.NUMBER
        && (digits == 0 || digits == 1 && isSign(value.get(0)));
  }

  private static boolean isSign(Token token) {
    return token.text().equals("-") || token.text().equals("+");
  }

  private static boolean isName(List<Token> value) {
    for (int i = 0; i < value.size(); i++) {
      Token token = value.get(i);
      if (i % 2 == 0 ? !token.isName() : token.kind() != TokenKind.DOT) {
        return false;
      }
    }
    return value.size() % 2 == 1;
  }

  /** {@code s.n} and {@code -1}; the sign of {@code +1} is not kept. */
  private static String joined(List<Token> value) {
    StringBuilder text = new StringBuilder();
    for (Token token : value) {
      text.append(token.text().equals("+") ? "" : token.text());
    }
    return text.toString();
  }

  /** The value of a parameter; none is true (manual, storage parameters). */
  static String ofParameter(List<Token> value) {
    if (value.isEmpty()) {
      return "true";
    }
    if (value.size() == 1) {
      String text = value.get(0).text();
      return switch (text.toLowerCase(Locale.ROOT)) {
        case "on", "true", "yes" -> "true";
        case "off", "false", "no" -> "false";
        default -> text;
      };
    }
    return CanonicalForm.ofTokens(value);
  }

  /** A truth value, {@code true} or {@code false}; another text as it is. */
  public static String truth(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "on", "1" -> "true";
      case "false", "off", "0" -> "false";
      default -> text;
    };
  }
}
