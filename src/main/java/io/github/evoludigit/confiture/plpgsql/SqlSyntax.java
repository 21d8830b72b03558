package io.github.evoludigit.confiture.plpgsql;

import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.List;

/** Reads the SQL in a body by its syntax alone, as the server does when a function is made. */
public interface SqlSyntax {

  /**
   * Reads a fragment.
   *
   * @throws Unreadable at the token where PostgreSQL sees a syntax error, or a type that is none
   */
  void check(Fragment fragment);

  /**
   * The type of a column or relation is copied, by a name that no variable has.
   *
   * @param tokens the names, a percent sign and what is copied
   * @throws Unreadable if there is none
   */
  default void copied(List<Token> tokens) {}

  /**
   * An error condition is named.
   *
   * @param handled whether it is one that a handler is for
   * @throws Unreadable if there is none
   */
  default void condition(Token name, boolean handled) {}
}
