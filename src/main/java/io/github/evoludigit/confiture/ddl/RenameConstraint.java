package io.github.evoludigit.confiture.ddl;

import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.Unreadable;

/** {@code ALTER TABLE … RENAME CONSTRAINT}. */
record RenameConstraint(AlterTarget target, Token constraint, Token name) implements Command {

  @Override
  public Treatment apply(Execution execution) {
    target
        .relation(execution)
        .ifPresent(
            relation -> {
              if (!relation.constraints.containsKey(constraint.text())
                  && relation.notNullColumn(constraint.text()).isEmpty()) {
                throw new Unreadable("a constraint that is not known", constraint);
              }
              new Alteration(execution.catalog())
                  .renameConstraint(relation, constraint.text(), name.text());
            });
    return Treatment.MODEL;
  }
}
