package io.github.evoludigit.confiture.ddl.command.table;

import io.github.evoludigit.confiture.ddl.catalog.Column;
import io.github.evoludigit.confiture.ddl.catalog.Constraint;
import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.MissingObject;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.SqlState;
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
  private final Set<String> withoutIdentity = new HashSet<>();
  private final Set<String> withoutDefault = new HashSet<>();
  private final Set<String> notNull = new HashSet<>();
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

  /** The column as it is before the statement, if it has not been added by that. */
  Optional<Column> former(String name) {
    return column(name).filter(there -> !added.contains(name));
  }

  boolean hasColumn(String name) {
    return added.contains(name) || column(name).isPresent();
  }

  void expectColumn(Token name) {
    if (!hasColumn(name.text())) {
      throw MissingObject.column(name, entity);
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
    if (!isIdentity(name.text())) {
      throw notReady(name, "\" is not an identity column");
    }
  }

  /** A column becomes one that has neither identity nor default ({@code ATExecAddIdentity}). */
  void addIdentity(Token name) {
    expectColumn(name);
    Optional<Column> column = column(name.text()).filter(there -> !added.contains(there.name));
    if (column.isPresent() && !column.get().has(Attribute.NOT_NULL) && !isNotNull(name)) {
      throw notReady(name, "\" must be declared NOT NULL before identity can be added");
    }
    if (isIdentity(name.text())) {
      throw notReady(name, "\" is already an identity column");
    }
    boolean initial = column.filter(there -> there.has(Attribute.DEFAULT)).isPresent();
    if (initial && !withoutDefault.contains(name.text())) {
      throw notReady(name, "\" already has a default value");
    }
    identities.add(name.text());
  }

  /** A new column is one with an identity. */
  void beginIdentity(String column) {
    identities.add(column);
  }

  private boolean isNotNull(Token name) {
    return notNull.contains(name.text()) || !constraints.isEmpty() || unnamed;
  }

  private boolean isIdentity(String name) {
    return identities.contains(name)
        || !withoutIdentity.contains(name)
            && column(name).filter(column -> column.has(Attribute.IDENTITY)).isPresent();
  }

  /** A column is an identity column no more. */
  void dropIdentity(Token name, boolean ifExists) {
    if (!ifExists) {
      expectIdentity(name);
    }
    identities.remove(name.text());
    withoutIdentity.add(name.text());
  }

  /** A column has no default any more. */
  void dropDefault(String column) {
    withoutDefault.add(column);
  }

  /** A column is NOT NULL. */
  void addNotNull(String column) {
    notNull.add(column);
  }

  private Unreadable notReady(Token column, String why) {
    return new Unreadable(
        SqlState.OBJECT_NOT_IN_PREREQUISITE_STATE,
        "column \"" + column.text() + "\" of relation \"" + entity.name + why,
        Token.END,
        "");
  }

  void expectConstraint(Token name) {
    // What has no name yet gets one only when it is added.
    if (!unnamed && !hasConstraint(name)) {
      throw MissingObject.part(ObjectKind.CONSTRAINT, name, entity);
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

  void addConstraint(ConstraintDefinition definition) {
    unnamed |= definition.name().isEmpty();
    Optional<Token> name = definition.name();
    if (name.isPresent()) {
      if (execution.judges()) {
        judgeName(name.get(), definition);
      }
      constraints.add(name.get().text());
    }
  }

  /** The name of a constraint is free in its table, that of an index in its schema. */
  private void judgeName(Token name, ConstraintDefinition definition) {
    Relation relation = relation(name);
    ConstraintDefinition.Rule rule = definition.rule();
    boolean index =
        rule instanceof ConstraintDefinition.Key || rule instanceof ConstraintDefinition.Exclusion;
    boolean second =
        definition.isPrimaryKey()
            && relation
                .primaryKey()
                .filter(key -> !droppedConstraints.contains(key.name))
                .isPresent();
    if (second) {
      return; // That is what is said.
    }
    ConstraintNameCheck names = new ConstraintNameCheck(relation, execution);
    Constraint old = relation.constraints.get(name.text());
    boolean replaced = old != null && old.hasIndex() && droppedConstraints.contains(name.text());
    boolean merged = old != null && old.sort == Constraint.Sort.CHECK && !old.local;
    if (index && names.isClass(name.text()) && !replaced) {
      names.classExists(name.text());
    } else if (hasConstraint(name) && !merged) {
      names.exists(name.text());
    }
  }

  void dropConstraint(String name) {
    droppedConstraints.add(name);
  }
}
