package io.github.evoludigit.confiture.ddl;

import io.github.evoludigit.confiture.schema.ObjectKind;
import java.util.List;
import java.util.Optional;

/** Takes objects away with what cannot be without them (section 5.15). */
final class Removal {

  private final Database database;

  Removal(Database database) {
    this.database = database;
  }

  /** An object with everything that depends on it. */
  void cascade(Entity entity) {
    if (entity instanceof Relation relation) {
      views(relation);
    } else if (entity instanceof UserDefinedType type) {
      users(type);
    } else if (entity instanceof Routine routine) {
      callers(routine);
    }
    of(entity);
  }

  /** An object of its own. */
  void of(Entity entity) {
    if (entity instanceof Relation relation) {
      relation(relation);
    } else if (entity instanceof Index index) {
      index.relation.indexes.remove(index);
      database.remove(index);
    } else if (entity instanceof Constraint constraint) {
      constraint(constraint);
    } else if (entity instanceof Column column && column.parent.get() instanceof Relation owner) {
      column(owner, column);
    } else if (entity.kind == ObjectKind.SCHEMA) {
      schema(entity);
    } else if (entity.parent.isPresent()) {
      part(entity);
    } else if (entity instanceof Sequence own) {
      sequence(own);
    } else {
      database.remove(entity);
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
    for (Entity entity : List.copyOf(database.entities())) {
      if (entity.schema.equals(schema.name)) {
        of(entity);
      }
    }
    database.remove(schema);
  }

  /** The views whose queries name a relation. */
  private void views(Relation relation) {
    for (Entity entity : List.copyOf(database.entities())) {
      if (entity instanceof Relation view && view != relation && view.uses.contains(relation)) {
        view.uses.clear();
        cascade(view);
      }
    }
  }

  /** The triggers that call a routine, and the views whose queries do. */
  private void callers(Routine routine) {
    String call = QualifiedName.of(routine.schema, routine.name).toString() + '(';
    for (Entity entity : List.copyOf(database.entities())) {
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
        database.remove(entity);
      }
    }
  }

  /** What has a type that goes: columns, and routines by their parameters and results. */
  private void users(UserDefinedType type) {
    String name = type.key().identity();
    for (Entity entity : List.copyOf(database.entities())) {
      if (entity instanceof Relation relation) {
        for (Column column : List.copyOf(relation.columns.values())) {
          if (isOf(column.type, name)) {
            column(relation, column);
          }
        }
      } else if (entity instanceof Routine routine
          && (isOf(routine.result, name)
              || routine.parameters.stream().anyMatch(p -> isOf(p.type(), name)))) {
        database.remove(routine);
      }
    }
  }

  private static boolean isOf(String type, String name) {
    String plain = type.startsWith("SETOF ") ? type.substring(6) : type;
    return plain.equals(name) || plain.equals(name + "[]");
  }

  private void relation(Relation relation) {
    for (Relation child : List.copyOf(relation.children)) {
      relation(child);
    }
    relation.parents.forEach(parent -> parent.children.remove(relation));
    for (Constraint reference : List.copyOf(relation.referencedBy)) {
      constraint(reference);
    }
    List.copyOf(relation.constraints.values()).forEach(this::constraint);
    List.copyOf(relation.indexes).forEach(this::of);
    relation.sequences.forEach(database::remove);
    relation.statistics.forEach(database::remove);
    database.remove(relation);
  }

  void constraint(Constraint constraint) {
    if (!(constraint.parent.get() instanceof Relation owner)) {
      return;
    }
    owner.constraints.remove(constraint.name, constraint);
    database.freeConstraintName(constraint);
    for (Relation child : owner.children) {
      for (Constraint own : List.copyOf(child.constraints.values())) {
        if (own.origin.filter(origin -> origin == constraint).isPresent() && !own.local) {
          constraint(own);
        }
      }
    }
  }

  /** A column with its constraints, indexes and sequence. */
  void column(Relation relation, Column column) {
    relation.columns.remove(column.name);
    for (Constraint constraint : List.copyOf(relation.constraints.values())) {
      boolean uses =
          constraint.columns.contains(column.name)
              || constraint.attributes.get("expression") instanceof Expression check
                  && names(check, column);
      if (uses) {
        constraint(constraint);
      }
    }
    for (Index index : List.copyOf(relation.indexes)) {
      boolean uses =
          index.columns.contains(column.name)
              || index.attributes.get("columns") instanceof IndexElements elements
                  && elements.elements().stream()
                      .anyMatch(e -> e.value() instanceof Expression x && names(x, column))
              || index.attributes.get("where") instanceof Expression where && names(where, column)
              || index.attributes.get("include") instanceof Names include
                  && include.columns().contains(column.name);
      if (uses) {
        of(index);
      }
    }
    relation.sequences.stream()
        .filter(each -> each.isOwnedBy(column))
        .toList()
        .forEach(this::sequence);
    for (Relation child : relation.children) {
      Column own = child.columns.get(column.name);
      if (own != null && --own.inheritors <= 0 && !own.local) {
        column(child, own);
      }
    }
  }

  private void sequence(Sequence sequence) {
    sequence.ownedBy(Optional.empty());
    database.remove(sequence);
  }

  private static boolean names(Expression expression, Column column) {
    return expression.tokens().stream()
        .anyMatch(token -> token.isName() && token.text().equals(column.name));
  }
}
