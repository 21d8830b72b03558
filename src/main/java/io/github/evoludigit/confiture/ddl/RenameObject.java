package io.github.evoludigit.confiture.ddl;

import io.github.evoludigit.confiture.sql.Token;

/** {@code ALTER … RENAME TO}. */
record RenameObject(AlterTarget target, Token name) implements Command {

  @Override
  public Treatment apply(Execution execution) {
    target
        .find(execution)
        .ifPresent(entity -> new Alteration(execution.catalog()).rename(entity, name.text()));
    return Treatment.MODEL;
  }
}
