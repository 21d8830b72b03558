package io.github.evoludigit.confiture.ddl.command.table;

import io.github.evoludigit.confiture.ddl.catalog.Column;
import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.Missing;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What an ALTER TABLE finds there when its actions are applied one after another, so that all of
 * them are known to be possible before the first changes anything.
 */
final class TableOutline {

  private final Entity entity;
  private final Execution execution;
  private final Set<String> added = new HashSet<>();
  private final Set<String> dropped = new HashSet<>();
  private final Set<String> constraints = new HashSet<>();
  private final Set<String> droppedConstraints = new HashSet<>();
  private final Set<String> identities = new HashSet<>();
  private boolean unnamed;

  TableOutline(Entity entity, Execution execution) {
    this.entity = entity;
    this.execution = execution;
  }

  Execution execution() {
    return execution;
  }

  /** The relation, if the statement is about one and not about an index or a sequence. */
  Relation relation(Token token) {
    if (entity instanceof Relation relation) {
      return relation;
    }
    throw new Unreadable("an action of tables", token);
  }

  /** The column, if it is there already and stays. */
  private Optional<Column> column(String name) {
    return entity instanceof Relation relation && !dropped.contains(name)
        ? Optional.ofNullable(relation.columns.get(name))
        : Optional.empty();
  }

  boolean hasColumn(String name) {
    return added.contains(name) || column(name).isPresent();
  }

  void expectColumn(Token name) {
    if (!hasColumn(name.text())) {
      throw Missing.column(name, entity);
    }
  }

  void addColumn(String name) {
    added.add(name);
  }

  void dropColumn(String name) {
    dropped.add(name);
  }

  void expectIdentity(Token name) {
    expectColumn(name);
    boolean there =
        identities.contains(name.text())
            || column(name.text())
                .flatMap(column -> IdentityAction.sequence(column, relation(name)))
                .isPresent();
    if (!there) {
      throw new Unreadable("a column without a sequence", name);
    }
  }

  void addIdentity(String column) {
    identities.add(column);
  }

  void expectConstraint(Token name) {
    // What has no name yet gets one only when it is added.
    if (!unnamed && !hasConstraint(name)) {
      throw Missing.part(ObjectKind.CONSTRAINT, name, entity);
    }
  }

  private boolean hasConstraint(Token name) {
    if (constraints.contains(name.text())) {
      return true;
    }
    Relation relation = relation(name);
    return !droppedConstraints.contains(name.text())
        && (relation.constraints.containsKey(name.text())
            || relation.notNullColumn(name.text()).isPresent());
  }

  void addConstraint(Optional<Token> name) {
    unnamed |= name.isEmpty();
    name.ifPresent(given -> constraints.add(given.text()));
  }

  void dropConstraint(String name) {
    droppedConstraints.add(name);
  }
}
