package io.github.evoludigit.confiture.ddl.command;

import io.github.evoludigit.confiture.ddl.clause.AlterTarget;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.MissingObject;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.ddl.dependency.Alteration;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Token;

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
                throw MissingObject.part(ObjectKind.CONSTRAINT, constraint, relation);
              }
              new Alteration(execution.catalog())
                  .renameConstraint(relation, constraint.text(), name.text());
            });
    return Treatment.MODEL;
  }
}
