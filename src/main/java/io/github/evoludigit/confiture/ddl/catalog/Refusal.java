package io.github.evoludigit.confiture.ddl.catalog;

import io.github.evoludigit.confiture.sql.Missing;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Statement;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.Unreadable;
import io.github.evoludigit.confiture.text.Location;
import java.util.Optional;

/**
 * Why PostgreSQL would not run a statement.
 *
 * @param statement the statement
 * @param offset where in its script it is wrong, in bytes
 * @param state PostgreSQL's code for it
 * @param message what is wrong, in PostgreSQL's words
 * @param missing what is not there, if that is it
 * @param hint what to do, in one sentence; empty if there is nothing to say
 * @param later where what is missing is made, if that is later in the script
 */
public record Refusal(
    Statement statement,
    int offset,
    SqlState state,
    String message,
    Optional<Missing> missing,
    String hint,
    Optional<Location> later) {

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
    return new Refusal(
        statement,
        offset,
        unreadable.state(),
        message,
        unreadable.missing(),
        unreadable.hint(),
        Optional.empty());
  }

  /**
   * This refusal with another hint.
   *
   * @param place where what is missing is made later, if so
   */
  public Refusal withHint(String other, Optional<Location> place) {
    return new Refusal(statement, offset, state, message, missing, other, place);
  }

  /** Whether what is missing is made later, and in another file. */
  public boolean isForOrderOfFiles() {
    return later.isPresent() && !later.get().file().equals(location().file());
  }

  /** Where it is wrong. */
  public Location location() {
    return statement.script().locate(offset);
  }
}
