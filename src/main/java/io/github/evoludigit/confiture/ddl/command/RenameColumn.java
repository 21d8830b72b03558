package io.github.evoludigit.confiture.ddl.command;

import io.github.evoludigit.confiture.ddl.clause.AlterTarget;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.MissingObject;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.sql.Token;

/** {@code ALTER TABLE … RENAME COLUMN}. */
record RenameColumn(AlterTarget target, Token column, Token name) implements Command {

  @Override
  public Treatment apply(Execution execution) {
    target
        .relation(execution)
        .ifPresent(
            relation -> {
              if (!relation.columns.containsKey(column.text())) {
                throw MissingObject.column(column, relation);
              }
              relation.renameColumn(column.text(), name.text());
            });
    return Treatment.MODEL;
  }
}
