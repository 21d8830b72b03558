package io.github.evoludigit.confiture.ddl.expression;

import io.github.evoludigit.confiture.sql.Lexer;
import io.github.evoludigit.confiture.sql.TokenKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A token by its meaning.
 *
 * @param kind its kind; a quoted identifier and a word are told apart, because only a word can be a
 *     key word
 * @param text a word in lower case, an identifier without its quotes, a string's value, otherwise
 *     the token as it is
 */
record Lexeme(TokenKind kind, String text) {

  static final Lexeme END = new Lexeme(TokenKind.END, "");

  /** The tokens of a text. */
  static List<Lexeme> of(String sql) {
    byte[] utf8 = sql.getBytes(StandardCharsets.UTF_8);
    Lexer lexer = new Lexer(utf8, 0, utf8.length);
    List<Lexeme> lexemes = new ArrayList<>();
    for (TokenKind kind = lexer.next(); kind != TokenKind.END; kind = lexer.next()) {
      int length = lexer.end() - lexer.start();
      lexemes.add(of(kind, new String(utf8, lexer.start(), length, StandardCharsets.UTF_8)));
    }
    return lexemes;
  }

  /** The meaning of a token that is spelt {@code raw}. */
  static Lexeme of(TokenKind kind, String raw) {
    return new Lexeme(
        kind,
        switch (kind) {
          case WORD -> raw.toLowerCase(Locale.ROOT);
          case QUOTED_IDENTIFIER -> Quotation.identifier(raw);
          case STRING, DOLLAR_STRING -> Quotation.string(raw);
          case OPERATOR -> raw.equals("!=") ? "<>" : raw;
          default -> raw;
        });
  }

  boolean isBitString() {
    return kind == TokenKind.STRING && text.startsWith("\0");
  }
}
