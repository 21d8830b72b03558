package io.github.evoludigit.confiture.expression;

import io.github.evoludigit.confiture.sql.Quotation;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.text.SqlName;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The normal form of tokens that are not understood: case and quoting of names, spelling of strings
 * and white space do not count, everything else does.
 */
final class TokenForm {

  private TokenForm() {}

  static String of(List<Token> tokens) {
    return tokens.stream().map(TokenForm::spelling).collect(Collectors.joining(" "));
  }

  private static String spelling(Token token) {
    return switch (token.kind()) {
      case WORD, QUOTED_IDENTIFIER -> SqlName.quoted(token.text());
      case STRING, DOLLAR_STRING ->
          token.isBitString() || token.isNationalString()
              ? token.text().charAt(1) + Quotation.literal(token.text().substring(2))
              : Quotation.literal(token.text());
      case NUMBER -> token.text().toLowerCase(Locale.ROOT);
      default -> token.text();
    };
  }
}
