package io.github.evoludigit.confiture.ddl.command.type;

import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.UserDefinedType;
import io.github.evoludigit.confiture.ddl.clause.AlterTarget;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.Optional;

/**
 * ALTER DOMAIN, except for what all objects share.
 *
 * @param target the domain
 * @param action what is done to it
 */
record AlterDomain(AlterTarget target, DomainAction action) implements Command {

  @Override
  public Treatment apply(Execution execution) {
    Optional<Entity> found = target.find(execution);
    if (found.isPresent()) {
      Token name = target.reference().token();
      if (found.get().kind != ObjectKind.DOMAIN) {
        throw new Unreadable(
            SqlState.WRONG_OBJECT_TYPE, found.get().name + " is not a domain", name, "");
      }
      action.apply((UserDefinedType) found.get(), execution);
    }
    return Treatment.MODEL;
  }
}
