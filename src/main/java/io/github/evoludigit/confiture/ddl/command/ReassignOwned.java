package io.github.evoludigit.confiture.ddl.command;

import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.Session;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.ddl.clause.WrittenRole;
import io.github.evoludigit.confiture.ddl.dependency.Alteration;
import java.util.ArrayList;
import java.util.List;

/**
 * REASSIGN OWNED.
 *
 * @param roles whose objects they are
 * @param heir whose they become
 */
record ReassignOwned(List<WrittenRole> roles, WrittenRole heir) implements Command {

  @Override
  public Treatment apply(Execution execution) {
    Session session = execution.session();
    List<String> owners = roles.stream().map(role -> role.resolve(session)).toList();
    for (String owner : owners) {
      List<Entity> owned = new ArrayList<>(execution.catalog().ofOwner(owner));
      if (owner.equals(session.loader())) {
        owned.addAll(execution.catalog().ofOwner(""));
      }
      for (Entity entity : owned) {
        if (isOwnedByOneOf(entity, owners, session)) {
          new Alteration(execution.catalog()).changeOwner(entity, heir.resolve(session));
        }
      }
    }
    return Treatment.MODEL;
  }

  static boolean isOwnedByOneOf(Entity entity, List<String> roles, Session session) {
    return !entity.implicit
        && roles.contains(entity.owner().isEmpty() ? session.loader() : entity.owner());
  }
}
