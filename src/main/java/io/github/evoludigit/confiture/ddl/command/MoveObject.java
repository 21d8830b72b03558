package io.github.evoludigit.confiture.ddl.command;

import io.github.evoludigit.confiture.ddl.clause.AlterTarget;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.ddl.dependency.Alteration;
import io.github.evoludigit.confiture.sql.Token;

/** {@code ALTER … SET SCHEMA}. */
record MoveObject(AlterTarget target, Token schema) implements Command {

  @Override
  public Treatment apply(Execution execution) {
    target
        .find(execution)
        .ifPresent(
            entity -> {
              new NewNameCheck(execution).move(entity, schema.text());
              new Alteration(execution.catalog()).move(entity, schema.text());
            });
    return Treatment.MODEL;
  }
}
