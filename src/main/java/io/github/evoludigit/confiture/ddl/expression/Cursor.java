package io.github.evoludigit.confiture.ddl.expression;

import io.github.evoludigit.confiture.sql.TokenKind;
import java.util.List;

/**
 * A place in a list of tokens. Everything that reads from it takes each token once and in order, so
 * a reading that ends at the last token has accounted for all of them.
 */
final class Cursor {

  /** Deeper nesting is left to the token form: recursion must not exhaust the stack. */
  private static final int DEEPEST = 400;

  private final List<Lexeme> lexemes;
  private int position;
  private int depth;

  Cursor(List<Lexeme> lexemes) {
    this.lexemes = lexemes;
  }

  Lexeme peek() {
    return peek(0);
  }

  Lexeme peek(int ahead) {
    int index = position + ahead;
    return index < lexemes.size() ? lexemes.get(index) : Lexeme.END;
  }

  Lexeme next() {
    Lexeme lexeme = peek();
    position++;
    return lexeme;
  }

  int position() {
    return position;
  }

  void back(int earlier) {
    position = earlier;
  }

  boolean atEnd() {
    return position >= lexemes.size();
  }

  boolean at(TokenKind kind) {
    return peek().kind() == kind;
  }

  boolean atWord(String word) {
    return isWord(0, word);
  }

  /** Whether the words that follow are these. */
  boolean atWords(String... words) {
    for (int i = 0; i < words.length; i++) {
      if (!isWord(i, words[i])) {
        return false;
      }
    }
    return true;
  }

  boolean atAnyWord(String... words) {
    for (String word : words) {
      if (isWord(0, word)) {
        return true;
      }
    }
    return false;
  }

  private boolean isWord(int ahead, String word) {
    Lexeme lexeme = peek(ahead);
    return lexeme.kind() == TokenKind.WORD && lexeme.text().equals(word);
  }

  boolean atOperator(String operator) {
    return at(TokenKind.OPERATOR) && peek().text().equals(operator);
  }

  boolean take(TokenKind kind) {
    boolean there = at(kind);
    if (there) {
      position++;
    }
    return there;
  }

  boolean takeWord(String word) {
    return takeWords(word);
  }

  boolean takeWords(String... words) {
    boolean there = atWords(words);
    if (there) {
      position += words.length;
    }
    return there;
  }

  boolean takeOperator(String operator) {
    boolean there = atOperator(operator);
    if (there) {
      position++;
    }
    return there;
  }

  void expect(TokenKind kind) {
    if (!take(kind)) {
      throw unreadable();
    }
  }

  void expectWord(String word) {
    if (!takeWord(word)) {
      throw unreadable();
    }
  }

  void expectOpen() {
    expect(TokenKind.OPEN_PAREN);
  }

  void expectClose() {
    expect(TokenKind.CLOSE_PAREN);
  }

  boolean takeComma() {
    return take(TokenKind.COMMA);
  }

  /** An identifier or any word, as after {@code AS} or a dot. */
  String label() {
    Lexeme lexeme = next();
    if (lexeme.kind() == TokenKind.WORD || lexeme.kind() == TokenKind.QUOTED_IDENTIFIER) {
      return lexeme.text();
    }
    throw unreadable();
  }

  /** Whether an identifier that may name a column or relation follows. */
  boolean atName() {
    return at(TokenKind.QUOTED_IDENTIFIER)
        || at(TokenKind.WORD) && !KeyWords.RESERVED.contains(peek().text());
  }

  String name() {
    if (!atName()) {
      throw unreadable();
    }
    return next().text();
  }

  Unreadable unreadable() {
    return new Unreadable("at token " + position + ": " + peek().text());
  }

  void deeper() {
    if (++depth > DEEPEST) {
      throw unreadable();
    }
  }

  void shallower() {
    depth--;
  }
}
