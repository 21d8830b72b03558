package io.github.evoludigit.confiture.ddl.command;

import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.ddl.clause.UtilityOptions;

/**
 * EXPLAIN.
 *
 * @param options its options
 * @param explained what is left of the statement that it explains
 */
record Explain(UtilityOptions options, Command explained) implements Command {

  @Override
  public Treatment apply(Execution execution) {
    options.check(execution);
    return explained.apply(execution);
  }
}
