package io.github.evoludigit.confiture.plpgsql;

import io.github.evoludigit.confiture.sql.Token;
import java.util.List;

/**
 * A variable.
 *
 * @param name its name
 * @param sort what it is
 * @param type the tokens of its type; empty for a cursor, an alias and the variable of a loop
 */
public record Declaration(String name, Sort sort, List<Token> type) {

  /** What is declared. */
  public enum Sort {
    /** A variable that holds one value or a row. */
    VARIABLE,
    /** A cursor that is bound to a query. */
    CURSOR,
    /** Another name of a variable. */
    ALIAS
  }
}
