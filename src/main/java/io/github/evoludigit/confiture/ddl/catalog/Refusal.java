package io.github.evoludigit.confiture.ddl.catalog;

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
  public static Refusal of(Statement statement, Unreadable unreadable) {
    Token token = unreadable.token();
    boolean within = token.start() >= statement.start() && token.end() <= statement.end();
    boolean end = token.kind() == TokenKind.END;
    boolean named = !unreadable.complaint().isEmpty();
    int offset = named ? statement.end() : statement.start();
    if (within && !(end && token.end() == 0)) {
      offset = token.start();
    }
    String message = unreadable.getMessage();
    if (named) {
      message = unreadable.complaint();
      message +=
          within && !end
              ? " at or near \"" + statement.text(token.start(), token.end()) + '"'
              : " at end of input";
    }
    return new Refusal(statement, offset, unreadable.state(), message, unreadable.hint());
  }

  /** This refusal with another hint. */
  public Refusal withHint(String other) {
    return new Refusal(statement, offset, state, message, other);
  }

  /** Where it is wrong. */
  public Location location() {
    return statement.script().locate(offset);
  }
}
