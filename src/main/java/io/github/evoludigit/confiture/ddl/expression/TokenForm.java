package io.github.evoludigit.confiture.ddl.expression;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The normal form of tokens that are not understood: case and quoting of names, spelling of strings
 * and white space do not count, everything else does.
 */
final class TokenForm {

  private TokenForm() {}

  static String of(List<Lexeme> lexemes) {
    return lexemes.stream().map(TokenForm::spelling).collect(Collectors.joining(" "));
  }

  private static String spelling(Lexeme lexeme) {
    return switch (lexeme.kind()) {
      case WORD, QUOTED_IDENTIFIER -> Quotation.quoted(lexeme.text());
      case STRING, DOLLAR_STRING ->
          lexeme.isBitString()
              ? lexeme.text().charAt(1) + Quotation.literal(lexeme.text().substring(2))
              : Quotation.literal(lexeme.text());
      case NUMBER -> lexeme.text().toLowerCase(Locale.ROOT);
      default -> lexeme.text();
    };
  }
}
