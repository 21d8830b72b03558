package io.github.evoludigit.confiture.ddl;

import io.github.evoludigit.confiture.sql.Token;

/** {@code ALTER … SET SCHEMA}. */
record MoveObject(AlterTarget target, Token schema) implements Command {

  @Override
  public Treatment apply(Execution execution) {
    target
        .find(execution)
        .ifPresent(entity -> new Alteration(execution.catalog()).move(entity, schema.text()));
    return Treatment.MODEL;
  }
}
