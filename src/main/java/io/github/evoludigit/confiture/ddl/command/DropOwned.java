package io.github.evoludigit.confiture.ddl.command;

import io.github.evoludigit.confiture.ddl.catalog.Catalog;
import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.catalog.Session;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.ddl.clause.WrittenRole;
import io.github.evoludigit.confiture.ddl.dependency.Removal;
import java.util.List;

/**
 * DROP OWNED: the objects of roles go, and what they were granted on others'.
 *
 * @param roles the roles
 * @param cascade whether what depends on the objects goes along
 */
record DropOwned(List<WrittenRole> roles, boolean cascade) implements Command {

  @Override
  public Treatment apply(Execution execution) {
    Catalog catalog = execution.catalog();
    Session session = execution.session();
    List<String> names = roles.stream().map(role -> role.resolve(session)).toList();
    Removal removal = new Removal(catalog);
    for (Entity entity : List.copyOf(catalog.entities())) {
      if (!ReassignOwned.isOwnedByOneOf(entity, names, session)) {
        names.forEach(role -> revokeAll(entity, role));
      } else if (catalog.find(entity.key()).isPresent()) {
        if (cascade) {
          removal.cascade(entity);
        } else {
          removal.of(entity);
        }
      }
    }
    names.forEach(catalog.defaultPrivileges()::forget);
    return Treatment.MODEL;
  }

  private static void revokeAll(Entity entity, String role) {
    entity.acl().forget(role);
    if (entity instanceof Relation relation) {
      relation.columns.values().forEach(column -> column.acl().forget(role));
    }
  }
}
