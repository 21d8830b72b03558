package io.github.evoludigit.confiture.ddl;

import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes objects away with what cannot be without them (section 5.15). */
final class Removal {

  private final Catalog catalog;

  /** What is on its way out: objects can name each other. */
  private final Set<Entity> going = new HashSet<>();

  Removal(Catalog catalog) {
    this.catalog = catalog;
  }

  /** An object with everything that depends on it. */
  void cascade(Entity entity) {
    if (!going.add(entity)) {
      return;
    }
    Dependents dependents = new Dependents(catalog, this);
    if (entity instanceof Relation relation) {
      views(relation);
      rows(relation);
    } else if (entity instanceof UserDefinedType type) {
      users(type);
      dependents.ofType(type.key().identity());
    } else if (entity instanceof Routine routine) {
      callers(routine);
      dependents.ofRoutine(routine);
    } else if (entity instanceof Sequence sequence) {
      for (Column column : new Renaming(catalog).counting(sequence)) {
        column.set(Column.DEFAULT, "");
      }
    } else if (entity.kind == ObjectKind.SCHEMA) {
      for (Entity inner : List.copyOf(catalog.entities())) {
        if (inner.schema.equals(entity.name)) {
          cascade(inner);
        }
      }
    } else if (entity.kind == ObjectKind.SERVER) {
      foreign(entity);
    } else if (entity.kind == ObjectKind.FOREIGN_DATA_WRAPPER) {
      for (Entity server : List.copyOf(catalog.entities())) {
        if (server.kind == ObjectKind.SERVER && server.get("wrapper").equals(entity.name)) {
          cascade(server);
        }
      }
    } else {
      dependents.of(entity);
    }
    dependents.byText(entity);
    of(entity);
  }

  /** The foreign tables and user mappings of a server. */
  private void foreign(Entity server) {
    for (Entity entity : List.copyOf(catalog.entities())) {
      boolean mapping =
          entity.kind == ObjectKind.USER_MAPPING && entity.arguments.equals('@' + server.name);
      boolean table =
          entity.kind == ObjectKind.FOREIGN_TABLE && entity.get("server").equals(server.name);
      if (mapping || table) {
        cascade(entity);
      }
    }
  }

  /** The routines over rows of a relation. */
  private void rows(Relation relation) {
    String name = relation.key().identity();
    for (Entity entity : List.copyOf(catalog.entities())) {
      if (entity instanceof Routine routine && isOver(routine, name)) {
        cascade(routine);
      }
    }
  }

  private static boolean isOver(Routine routine, String type) {
    return isOf(routine.result, type)
        || routine.parameters.stream().anyMatch(p -> isOf(p.type(), type));
  }

  /** A column with the views that name it. */
  void cascade(Relation relation, Column column, boolean only) {
    for (Entity entity : List.copyOf(catalog.entities())) {
      if (entity instanceof Relation view
          && view.uses.contains(relation)
          && names(Token.of(view.get("query")), column)) {
        view.uses.clear();
        cascade(view);
      }
    }
    column(relation, column, only);
  }

  /** An object of its own. */
  void of(Entity entity) {
    if (entity instanceof Relation relation) {
      relation(relation);
    } else if (entity instanceof Index index) {
      index(index);
    } else if (entity instanceof Constraint constraint) {
      constraint(constraint, false);
    } else if (entity instanceof Column column && column.parent.get() instanceof Relation owner) {
      column(owner, column, false);
    } else if (entity.kind == ObjectKind.SCHEMA) {
      schema(entity);
    } else if (entity.parent.isPresent()) {
      part(entity);
    } else if (entity instanceof Sequence own) {
      sequence(own);
    } else {
      catalog.remove(entity);
    }
  }

  private static void part(Entity entity) {
    if (entity.parent.get() instanceof Relation owner) {
      owner.parts(entity.kind).remove(entity.name);
    } else if (entity.parent.get() instanceof UserDefinedType domain) {
      domain.constraints.remove(entity.name);
    }
  }

  private void schema(Entity schema) {
    for (Entity entity : List.copyOf(catalog.entities())) {
      if (entity.schema.equals(schema.name)) {
        of(entity);
      }
    }
    unpublish("schema " + schema.name);
    catalog.remove(schema);
  }

  /** No publication has what is gone. */
  private void unpublish(String attribute) {
    for (Entity entity : catalog.entities()) {
      if (entity.kind == ObjectKind.PUBLICATION) {
        entity.set(attribute, "");
      }
    }
  }

  /** The views whose queries name a relation. */
  private void views(Relation relation) {
    for (Entity entity : List.copyOf(catalog.entities())) {
      if (entity instanceof Relation view && view != relation && view.uses.contains(relation)) {
        view.uses.clear();
        cascade(view);
      }
    }
  }

  /** The triggers that call a routine, and the views whose queries do. */
  private void callers(Routine routine) {
    String call = QualifiedName.of(routine.schema, routine.name).toString() + '(';
    for (Entity entity : List.copyOf(catalog.entities())) {
      if (entity instanceof Relation relation) {
        relation
            .parts(ObjectKind.TRIGGER)
            .values()
            .removeIf(trigger -> trigger.get("execute").startsWith(call));
        if (relation.calls.contains(routine)) {
          cascade(relation);
        }
      } else if (entity.kind == ObjectKind.EVENT_TRIGGER
          && entity.get("execute").startsWith(call)) {
        catalog.remove(entity);
      }
    }
  }

  /** What has a type that goes: columns, and routines by their parameters and results. */
  private void users(UserDefinedType type) {
    String name = type.key().identity();
    for (Entity entity : List.copyOf(catalog.entities())) {
      if (entity instanceof Relation relation) {
        for (Column column : List.copyOf(relation.columns.values())) {
          if (isOf(column.type, name)) {
            cascade(relation, column, false);
          }
        }
        if (relation.get("of type").equals(name)) {
          cascade(relation);
        }
      } else if (entity instanceof Routine routine && isOver(routine, name)) {
        cascade(routine);
      }
    }
  }

  /** Whether a type, or a set of it, is that of the name or an array of these. */
  static boolean isOf(String type, String name) {
    String plain = type.startsWith("SETOF ") ? type.substring(6) : type;
    return plain.equals(name) || plain.equals(name + "[]");
  }

  private void relation(Relation relation) {
    for (Relation child : List.copyOf(relation.children)) {
      relation(child);
    }
    relation.parents.forEach(parent -> parent.children.remove(relation));
    for (Constraint reference : List.copyOf(relation.referencedBy)) {
      alone(reference);
    }
    List.copyOf(relation.constraints.values()).forEach(this::alone);
    List.copyOf(relation.indexes).forEach(this::of);
    unpublish("table " + relation.key().identity());
    relation.sequences.forEach(catalog::remove);
    relation.statistics.forEach(catalog::remove);
    catalog.remove(relation);
  }

  /** An index with those of the partitions that are a part of it. */
  private void index(Index index) {
    index.relation.indexes.remove(index);
    catalog.remove(index);
    for (Relation child : index.relation.children) {
      for (Index own : List.copyOf(child.indexes)) {
        if (own.origin.filter(origin -> origin == index).isPresent()) {
          index(own);
        }
      }
    }
  }

  /**
   * A constraint, and those that its children have because of it.
   *
   * @param only whether the children keep theirs as their own
   */
  void constraint(Constraint constraint, boolean only) {
    List<Constraint> heirs = Inheritance.heirs(constraint);
    alone(constraint);
    for (Constraint heir : heirs) {
      heir.origin = Optional.empty();
      if (only || heir.local) {
        heir.local = true;
      } else {
        constraint(heir, false);
      }
    }
  }

  /** A constraint of one table, and the foreign keys that need it. */
  private void alone(Constraint constraint) {
    if (!(constraint.parent.get() instanceof Relation owner)) {
      return;
    }
    owner.constraints.remove(constraint.name, constraint);
    catalog.constraintNames().free(constraint);
    if (constraint.attributes.get("references") instanceof ForeignReference reference) {
      reference.relation().ifPresent(target -> target.referencedBy.remove(constraint));
    }
    if (constraint.hasIndex()) {
      for (Constraint key : List.copyOf(owner.referencedBy)) {
        if (key.attributes.get("references") instanceof ForeignReference reference
            && reference.needs(constraint)
            && !hasKey(owner, reference)) {
          constraint(key, false);
        }
      }
    }
  }

  private static boolean hasKey(Relation relation, ForeignReference reference) {
    return relation.constraints.values().stream()
            .anyMatch(other -> other.hasIndex() && reference.needs(other))
        || relation.indexes.stream()
            .anyMatch(other -> other.unique && reference.isOver(other.columns));
  }

  /**
   * A column with its constraints, indexes and sequence.
   *
   * @param only whether the children keep theirs as their own
   */
  void column(Relation relation, Column column, boolean only) {
    relation.columns.remove(column.name);
    for (Constraint constraint : List.copyOf(relation.constraints.values())) {
      if (constraint.columns.contains(column.name) || uses(constraint, column)) {
        // What the children have depends on their own columns.
        alone(constraint);
      }
    }
    for (Index index : List.copyOf(relation.indexes)) {
      if (index.columns.contains(column.name) || uses(index, column)) {
        of(index);
      }
    }
    for (StatisticsObject statistics : List.copyOf(relation.statistics)) {
      if (statistics.names(column)) {
        relation.statistics.remove(statistics);
        catalog.remove(statistics);
      }
    }
    relation.sequences.stream()
        .filter(each -> each.isOwnedBy(column))
        .toList()
        .forEach(this::sequence);
    for (Relation child : relation.children) {
      Column own = child.columns.get(column.name);
      if (own == null || --own.inheritors > 0) {
        continue;
      }
      if (only || own.local) {
        own.local = true;
      } else {
        column(child, own, false);
      }
    }
  }

  private void sequence(Sequence sequence) {
    sequence.ownedBy(Optional.empty());
    catalog.remove(sequence);
  }

  /** Whether an attribute of a constraint or index names a column. */
  private static boolean uses(Entity entity, Column column) {
    return entity.attributes.values().stream()
        .anyMatch(
            value ->
                value instanceof Expression expression && expression.names(column)
                    || value instanceof Names names && names.columns().contains(column.name)
                    || value instanceof IndexElements elements
                        && elements.elements().stream()
                            .map(IndexElements.Element::value)
                            .anyMatch(
                                e ->
                                    e instanceof Expression x && x.names(column)
                                        || e instanceof Names own
                                            && own.columns().contains(column.name)));
  }

  private static boolean names(List<Token> tokens, Column column) {
    return tokens.stream().anyMatch(token -> token.isName() && token.text().equals(column.name));
  }
}
