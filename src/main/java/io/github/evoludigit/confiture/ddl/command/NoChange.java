package io.github.evoludigit.confiture.ddl.command;

import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.Treatment;

/** A statement that changes nothing that is kept here. */
record NoChange(Treatment treatment) implements Command {

  @Override
  public Treatment apply(Execution execution) {
    return treatment;
  }
}
