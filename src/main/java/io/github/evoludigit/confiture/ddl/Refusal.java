package io.github.evoludigit.confiture.ddl;

import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Statement;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.Unreadable;
import io.github.evoludigit.confiture.text.Location;

/**
 * Why PostgreSQL would not run a statement.
 *
 * @param statement the statement
 * @param offset where in its script it is wrong, in bytes
 * @param state PostgreSQL's code for it
 * @param message what is wrong, in PostgreSQL's words
 * @param hint what to do, in one sentence; empty if there is nothing to say
 */
public record Refusal(
    Statement statement, int offset, SqlState state, String message, String hint) {

  /** What the reading of a statement ended with. */
  static Refusal of(Statement statement, Unreadable unreadable) {
    Token token = unreadable.token();
    boolean within =
        token.kind() != TokenKind.END
            && token.start() >= statement.start()
            && token.start() < statement.end();
    boolean syntax = unreadable.state() == SqlState.SYNTAX_ERROR;
    int offset = within ? token.start() : syntax ? statement.end() : statement.start();
    String message = unreadable.getMessage();
    if (syntax) {
      message =
          within
              ? "syntax error at or near \""
                  + statement.text(token.start(), Math.min(token.end(), statement.end()))
                  + '"'
              : "syntax error at end of input";
    }
    return new Refusal(statement, offset, unreadable.state(), message, unreadable.hint());
  }

  /** Where it is wrong. */
  public Location location() {
    return statement.script().locate(offset);
  }
}
