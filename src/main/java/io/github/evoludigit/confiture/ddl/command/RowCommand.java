package io.github.evoludigit.confiture.ddl.command;

import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.ddl.command.data.RowStatements;
import io.github.evoludigit.confiture.sql.Token;
import java.util.List;

/**
 * A statement that reads or changes rows, of tables that are not known perhaps. It is a definition
 * if it calls what may make something.
 *
 * @param tokens the statement
 * @param query the query in it
 * @param treatment how it counts if it makes nothing
 * @param withData whether rows are compared
 */
record RowCommand(List<Token> tokens, List<Token> query, Treatment treatment, boolean withData)
    implements Command {

  @Override
  public Treatment apply(Execution execution) {
    if (!changesRows() && new ForeignCalls(execution.namespace()).in(query)) {
      return new DefinitionStatement(tokens).apply(execution);
    }
    return treatment == Treatment.ROWS ? rows(tokens, withData, execution) : treatment;
  }

  private boolean changesRows() {
    Token first = query.get(0);
    return first.isWord("insert")
        || first.isWord("update")
        || first.isWord("delete")
        || first.isWord("merge");
  }

  /** Keeps what becomes of the rows, where they are compared. */
  static Treatment rows(List<Token> tokens, boolean withData, Execution execution) {
    if (withData && !new RowStatements(execution, tokens).read()) {
      new DefinitionStatement(tokens).apply(execution);
    }
    return Treatment.ROWS;
  }
}
