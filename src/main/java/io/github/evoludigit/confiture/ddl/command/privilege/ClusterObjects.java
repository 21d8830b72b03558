package io.github.evoludigit.confiture.ddl.command.privilege;

import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.Privileges;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.ddl.clause.WrittenRole;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.ObjectKind;
import java.util.Optional;

/**
 * The objects that all databases of a cluster share. They are compared where that is asked for, and
 * else only counted. One that no statement created was there before: what is said of it is kept.
 *
 * @param execution the statement at hand
 */
record ClusterObjects(Execution execution) {

  /** Whether they are compared. */
  boolean areCompared() {
    return execution.session().withRoles();
  }

  /** How a statement about them counts. */
  Treatment treatment() {
    return areCompared() ? Treatment.MODEL : Treatment.CLUSTER;
  }

  /** An object that a statement has named before. */
  Optional<Entity> known(ObjectKind kind, String name) {
    return execution.catalog().find(ObjectKey.of(kind, name));
  }

  /**
   * An object, which need not have been named before. Where they are not compared it is none of the
   * catalog, and what becomes of it is forgotten.
   */
  Entity object(ObjectKind kind, String name) {
    Optional<Entity> known = known(kind, name);
    if (known.isPresent()) {
      return known.get();
    }
    Entity entity = new Entity(kind, "", name, execution.location());
    entity.acl().copy(Privileges.initial(entity, execution.session().comparedServer()));
    if (areCompared()) {
      execution.catalog().add(entity);
    }
    return entity;
  }

  /** Gives an object another name. */
  void rename(Entity entity, String name) {
    if (areCompared()) {
      execution.catalog().rekey(entity, () -> entity.name = name);
    }
  }

  /** Gives an object to a role. */
  void changeOwner(Entity entity, WrittenRole owner) {
    String role = owner.resolve(execution.session());
    entity.giveTo(role.equals(execution.session().loader()) ? "" : role);
    if (!entity.owner().isEmpty()) {
      entity.acl().ownedBy(entity.owner());
    }
  }
}
