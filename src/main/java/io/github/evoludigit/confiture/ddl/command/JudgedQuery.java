package io.github.evoludigit.confiture.ddl.command;

import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.expression.CanonicalForm;
import io.github.evoludigit.confiture.sql.Token;
import java.util.List;

/**
 * A query whose names are looked into before it is run.
 *
 * @param query the query
 * @param run what becomes of it
 */
record JudgedQuery(List<Token> query, Command run) implements Command {

  @Override
  public Treatment apply(Execution execution) {
    if (execution.judges()) {
      new CanonicalForm(execution.namespace().scope()).judge(query);
      if (query.get(0).isWord("insert")) {
        new ConflictCheck(query, execution).check();
      }
    }
    return run.apply(execution);
  }
}
