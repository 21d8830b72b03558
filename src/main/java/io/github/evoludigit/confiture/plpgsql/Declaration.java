package io.github.evoludigit.confiture.plpgsql;

import io.github.evoludigit.confiture.sql.Token;
import java.util.List;
import java.util.Optional;

/**
 * A variable.
 *
 * @param name its name
 * @param sort what it is
 * @param type the tokens of its type; of an alias those of the name that it stands for, of the row
 *     of a cursor the cursor; empty for a cursor and a counter
 * @param value its default, or the query of a cursor
 * @param arguments what a cursor can be given when it is opened
 */
public record Declaration(
    String name,
    Sort sort,
    List<Token> type,
    Optional<Fragment> value,
    List<Declaration> arguments) {

  /** What is declared. */
  public enum Sort {
    /** A variable that holds one value or a row. */
    VARIABLE,
    /** A cursor that is bound to a query. */
    CURSOR,
    /** Another name of a variable. */
    ALIAS,
    /** The variable of a loop over numbers. */
    COUNTER,
    /** The variable of a loop over the rows of a cursor. */
    CURSOR_ROW
  }

  /** Takes copies. */
  public Declaration {
    type = List.copyOf(type);
    arguments = List.copyOf(arguments);
  }

  /** A variable without a default. */
  public Declaration(String name, Sort sort, List<Token> type) {
    this(name, sort, type, Optional.empty(), List.of());
  }
}
