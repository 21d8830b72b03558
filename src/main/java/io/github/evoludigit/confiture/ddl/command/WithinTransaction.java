package io.github.evoludigit.confiture.ddl.command;

import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.sql.Token;

/**
 * What can only be within a transaction, and changes nothing.
 *
 * @param first the statement's first word
 * @param name what it is called
 */
record WithinTransaction(Token first, String name) implements Command {

  @Override
  public Treatment apply(Execution execution) {
    execution.expectTransaction(first, name);
    return Treatment.SESSION;
  }
}
