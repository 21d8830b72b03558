package io.github.evoludigit.confiture.ddl.command;

import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.sql.Token;
import java.util.List;

/**
 * TRUNCATE and COPY, which change rows and call nothing.
 *
 * @param check looks for what they name
 * @param tokens the statement
 * @param withData whether rows are compared
 */
record CheckedRows(Command check, List<Token> tokens, boolean withData) implements Command {

  @Override
  public Treatment apply(Execution execution) {
    check.apply(execution);
    return RowCommand.rows(tokens, withData, execution);
  }
}
