package io.github.evoludigit.confiture.ddl.catalog;

import io.github.evoludigit.confiture.schema.Attribute;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The names of constraints, which are chosen to be unique in a schema. */
public final class ConstraintNames {

  private final Map<String, Map<String, List<Constraint>>> constraints = new HashMap<>();

  /** The columns whose NOT NULL has or had a name: the last one of each name. */
  private final Map<String, Column> notNulls = new HashMap<>();

  /** The others, of which there are few: those of other schemas and of heirs. */
  private final Map<String, List<Column>> moreNotNulls = new HashMap<>();

  private final Map<String, TakenNames> taken = new HashMap<>();
  private final Catalog catalog;

  ConstraintNames(Catalog catalog) {
    this.catalog = catalog;
  }

  /** Nobody gives anything a name any more. */
  public void forget() {
    constraints.clear();
    notNulls.clear();
    moreNotNulls.clear();
    taken.clear();
  }

  /** A constraint has its name from now on. */
  public void use(Constraint constraint) {
    Map<String, List<Constraint>> named = constraints.get(constraint.schema);
    if (named == null) {
      named = new HashMap<>();
      constraints.put(constraint.schema, named);
    }
    List<Constraint> users = named.get(constraint.name);
    if (users == null) {
      users = new ArrayList<>(1);
      named.put(constraint.name, users);
    }
    users.add(constraint);
  }

  /** A constraint's name is free again. */
  public void free(Constraint constraint) {
    Map<String, List<Constraint>> named = constraints.getOrDefault(constraint.schema, Map.of());
    List<Constraint> users = named.getOrDefault(constraint.name, new ArrayList<>());
    users.remove(constraint);
    if (users.isEmpty()) {
      named.remove(constraint.name);
      taken(constraint.schema).freed();
      catalog.takenAmongClasses(constraint.schema).freed();
    }
  }

  /**
   * Each NOT NULL of a relation's columns has its name from now on; those without one get that
   * which PostgreSQL chooses ({@code AddRelationNotNullConstraints} in {@code heap.c}).
   */
  public void useNotNulls(Relation relation) {
    boolean nameless = false;
    for (Column column : relation.columns.values()) {
      if (column.has(Attribute.NOT_NULL)) {
        Optional<String> name = column.notNullName();
        if (name.isPresent()) {
          use(name.get(), column);
        } else {
          nameless = true;
        }
      }
    }
    if (!nameless) {
      return;
    }
    for (Column column : relation.columns.values()) {
      if (column.has(Attribute.NOT_NULL) && column.notNullName().isEmpty()) {
        String name =
            GeneratedName.choose(relation.name, column.name, "not_null", taken(relation.schema));
        column.renameNotNull(name);
        use(name, column);
      }
    }
  }

  private void use(String name, Column column) {
    if (column.notNullIsListed) {
      return;
    }
    Column before = notNulls.put(name, column);
    if (before != null && before != column) {
      List<Column> columns = moreNotNulls.get(name);
      if (columns == null) {
        columns = new ArrayList<>(1);
        moreNotNulls.put(name, columns);
      }
      columns.add(before);
    }
    column.notNullIsListed = true;
  }

  /** The names that constraints in the schema have. */
  public TakenNames taken(String schema) {
    TakenNames names = taken.get(schema);
    if (names == null) {
      names = new TakenNames(schema, Map.of(), this);
      taken.put(schema, names);
    }
    return names;
  }

  /** Whether a constraint in the schema has that name, but for NOT NULL. */
  boolean isConstraint(String schema, String name) {
    return constraints.getOrDefault(schema, Map.of()).containsKey(name);
  }

  /** Whether a NOT NULL in the schema has that name. */
  boolean isNotNull(String schema, String name) {
    Column last = notNulls.get(name);
    if (last == null || isIn(schema, last, name)) {
      return last != null;
    }
    for (Column column : moreNotNulls.getOrDefault(name, List.of())) {
      if (isIn(schema, column, name)) {
        return true;
      }
    }
    return false;
  }

  private boolean isIn(String schema, Column column, String name) {
    return column.schema.equals(schema) && hasNotNull(column, name);
  }

  /** Whether the column is still there and its NOT NULL has still that name. */
  private boolean hasNotNull(Column column, String name) {
    Relation relation = (Relation) column.parent.get();
    return column.has(Attribute.NOT_NULL)
        && column.notNullName().equals(Optional.of(name))
        && relation.columns.get(column.name) == column
        && catalog.relation(relation.schema, relation.name).equals(Optional.of(relation));
  }

  /** The constraint in a schema whose index has that name. */
  public Optional<Constraint> ofIndex(String schema, String name) {
    for (Constraint constraint :
        constraints.getOrDefault(schema, Map.of()).getOrDefault(name, List.of())) {
      if (constraint.hasIndex()) {
        return Optional.of(constraint);
      }
    }
    return Optional.empty();
  }
}
