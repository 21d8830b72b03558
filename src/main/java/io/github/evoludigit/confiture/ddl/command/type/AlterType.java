package io.github.evoludigit.confiture.ddl.command.type;

import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.UserDefinedType;
import io.github.evoludigit.confiture.ddl.clause.AlterTarget;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.ddl.clause.WrittenName;
import io.github.evoludigit.confiture.ddl.clause.WrittenReference;
import java.util.List;
import java.util.Optional;

/**
 * ALTER TYPE, except for what all objects share.
 *
 * @param target the type
 * @param actions what is done to it, in order
 */
record AlterType(AlterTarget target, List<TypeAction> actions) implements Command {

  @Override
  public Treatment apply(Execution execution) {
    Optional<Entity> found = target.find(execution);
    if (found.isPresent()) {
      TypeAction.Target type =
          new TypeAction.Target((UserDefinedType) found.get(), name(), execution);
      actions.forEach(action -> action.check(type));
      actions.forEach(action -> action.apply(type));
    }
    return Treatment.MODEL;
  }

  private WrittenName name() {
    return ((WrittenReference.OfType) target.reference()).name();
  }
}
