package io.github.evoludigit.confiture.plpgsql;

import io.github.evoludigit.confiture.sql.Unreadable;

/** Reads the SQL in a body by its syntax alone, as the server does when a function is made. */
public interface SqlSyntax {

  /**
   * Reads a fragment.
   *
   * @throws Unreadable at the token where PostgreSQL sees a syntax error, or a type that is none
   */
  void check(Fragment fragment);
}
