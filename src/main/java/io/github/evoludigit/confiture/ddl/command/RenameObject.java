package io.github.evoludigit.confiture.ddl.command;

import io.github.evoludigit.confiture.ddl.clause.AlterTarget;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.ddl.dependency.Alteration;
import io.github.evoludigit.confiture.sql.Token;

/** {@code ALTER … RENAME TO}. */
record RenameObject(AlterTarget target, Token name) implements Command {

  @Override
  public Treatment apply(Execution execution) {
    target
        .find(execution)
        .ifPresent(
            entity -> {
              new NewNameCheck(execution).rename(entity, name.text());
              new Alteration(execution.catalog()).rename(entity, name.text());
            });
    return Treatment.MODEL;
  }
}
