package io.github.evoludigit.confiture.ddl.command;

import io.github.evoludigit.confiture.ddl.catalog.Catalog;
import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.catalog.Session;
import io.github.evoludigit.confiture.ddl.clause.Clauses;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.ddl.dependency.Alteration;
import io.github.evoludigit.confiture.ddl.dependency.Removal;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.List;

/** REASSIGN OWNED and DROP OWNED: what belongs to roles, and what they may do. */
final class OwnedStatements {

  private final Clauses clauses;
  private final TokenReader in;
  private final Session session;
  private final Catalog catalog;

  OwnedStatements(Clauses clauses) {
    this.clauses = clauses;
    this.in = clauses.in;
    this.session = clauses.session;
    this.catalog = clauses.catalog;
  }

  /** After {@code REASSIGN}. */
  Treatment reassign() {
    in.expectWords("owned", "by");
    List<String> roles = clauses.roles();
    in.expectWord("to");
    String heir = clauses.role();
    in.expectEnd();
    for (Entity entity : List.copyOf(catalog.entities())) {
      if (isOwnedByOneOf(entity, roles)) {
        new Alteration(clauses.catalog).changeOwner(entity, heir);
      }
    }
    return Treatment.MODEL;
  }

  /** After {@code DROP OWNED}: their objects go, and what they were granted on others'. */
  Treatment drop() {
    in.expectWord("by");
    List<String> roles = clauses.roles();
    boolean cascade = in.takeWord("cascade");
    in.takeWord("restrict");
    in.expectEnd();
    Removal removal = new Removal(catalog);
    for (Entity entity : List.copyOf(catalog.entities())) {
      if (!isOwnedByOneOf(entity, roles)) {
        roles.forEach(role -> revokeAll(entity, role));
      } else if (catalog.find(entity.key()).isPresent()) {
        if (cascade) {
          removal.cascade(entity);
        } else {
          removal.of(entity);
        }
      }
    }
    roles.forEach(catalog.defaultPrivileges()::forget);
    return Treatment.MODEL;
  }

  private boolean isOwnedByOneOf(Entity entity, List<String> roles) {
    return !entity.implicit
        && roles.contains(entity.owner.isEmpty() ? session.loader() : entity.owner);
  }

  private static void revokeAll(Entity entity, String role) {
    entity.acl.forget(role);
    if (entity instanceof Relation relation) {
      relation.columns.values().forEach(column -> column.acl.forget(role));
    }
  }
}
