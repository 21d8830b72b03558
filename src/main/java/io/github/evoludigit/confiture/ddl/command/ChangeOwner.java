package io.github.evoludigit.confiture.ddl.command;

import io.github.evoludigit.confiture.ddl.clause.AlterTarget;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.ddl.clause.WrittenRole;
import io.github.evoludigit.confiture.ddl.dependency.Alteration;

/** {@code ALTER … OWNER TO}. */
record ChangeOwner(AlterTarget target, WrittenRole role) implements Command {

  @Override
  public Treatment apply(Execution execution) {
    target
        .find(execution)
        .ifPresent(
            entity ->
                new Alteration(execution.catalog())
                    .changeOwner(entity, role.resolve(execution.session())));
    return Treatment.MODEL;
  }
}
