package io.github.evoludigit.confiture.sql;

/** Reads the tokens of a statement one by one: all of a very long one would take too much room. */
public final class TokenCursor {

  private final Lexer lexer;
  private final TokenList.Source source;

  TokenCursor(Statement statement) {
    byte[] utf8 = statement.script().utf8();
    this.lexer = new Lexer(utf8, statement.start(), statement.end());
    this.lexer.backslashesEscape(statement.backslashes());
    this.source = new TokenList.Source(utf8, statement.end(), statement.backslashes(), true);
  }

  /** The next token; one of the kind END when there is none. */
  public Token next() {
    return Token.next(lexer, source);
  }
}
