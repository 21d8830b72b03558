package io.github.evoludigit.confiture.ddl.dependency;

import io.github.evoludigit.confiture.ddl.catalog.Catalog;
import io.github.evoludigit.confiture.ddl.catalog.Column;
import io.github.evoludigit.confiture.ddl.catalog.ColumnNames;
import io.github.evoludigit.confiture.ddl.catalog.Constraint;
import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.ForeignReference;
import io.github.evoludigit.confiture.ddl.catalog.Index;
import io.github.evoludigit.confiture.ddl.catalog.IndexElements;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.catalog.Sequence;
import io.github.evoludigit.confiture.ddl.catalog.StatisticsObject;
import io.github.evoludigit.confiture.ddl.catalog.UserDefinedType;
import io.github.evoludigit.confiture.ddl.catalog.Value;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.AttributeFamily;
import io.github.evoludigit.confiture.schema.ObjectKind;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes objects away with what cannot be without them (section 5.15). */
public final class Removal {

  private final Catalog catalog;

  /** What is on its way out: objects can name each other. */
  private final Set<Entity> going = new HashSet<>();

  private final Dependents dependents;

  /** Takes objects out of a catalog. */
  public Removal(Catalog catalog) {
    this.catalog = catalog;
    this.dependents = new Dependents(catalog, this);
  }

  /** A transaction has ended, and the tables go that were made for it alone. */
  public void untilCommit() {
    catalog.takeUntilCommit().forEach(this::cascade);
  }

  /** An object with everything that depends on it. */
  public void cascade(Entity entity) {
    if (!going.add(entity)) {
      return;
    }
    if (entity.kind == ObjectKind.SCHEMA) {
      catalog.inSchema(entity.name).forEach(this::cascade);
    } else if (entity.kind == ObjectKind.EXTENSION) {
      catalog.extensions().broughtBy(entity).forEach(this::cascade);
    } else if (entity instanceof Relation relation) {
      List.copyOf(relation.children).forEach(this::cascade);
    } else if (entity instanceof UserDefinedType type) {
      type.multirange.ifPresent(this::cascade);
    }
    dependents.of(entity);
    of(entity);
  }

  /** A column with what refers to it, or to those of the children that go with it. */
  public void cascade(Relation relation, Column column, boolean only) {
    if (!going.add(column)) {
      return;
    }
    dependents.of(column);
    for (Relation child : relation.children) {
      Column own = child.columns.get(column.name);
      if (own != null && own.inheritors == 1 && !own.local && !only) {
        cascade(child, own);
      }
    }
    column(relation, column, only);
  }

  private void cascade(Relation relation, Column column) {
    dependents.of(column);
    for (Relation child : relation.children) {
      Column own = child.columns.get(column.name);
      if (own != null && own.inheritors == 1 && !own.local) {
        cascade(child, own);
      }
    }
  }

  /** An object of its own. */
  public void of(Entity entity) {
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
      if (entity instanceof UserDefinedType type) {
        type.multirange.ifPresent(catalog::remove);
      }
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
    catalog.inSchema(schema.name).forEach(this::of);
    unpublish(AttributeFamily.SCHEMA.of(schema.name));
    catalog.remove(schema);
  }

  /** No publication has what is gone. */
  private void unpublish(String attribute) {
    for (Entity publication : catalog.ofKind(ObjectKind.PUBLICATION)) {
      publication.set(attribute, "");
    }
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
    unpublish(AttributeFamily.TABLE.of(relation.key().identity()));
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
  public void constraint(Constraint constraint, boolean only) {
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
    if (constraint.attributes.get(Attribute.REFERENCES.spelling())
        instanceof ForeignReference reference) {
      reference.relation().ifPresent(target -> target.referencedBy.remove(constraint));
    }
    if (constraint.hasIndex()) {
      for (Constraint key : List.copyOf(owner.referencedBy)) {
        if (key.attributes.get(Attribute.REFERENCES.spelling())
                instanceof ForeignReference reference
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
  public void column(Relation relation, Column column, boolean only) {
    for (Constraint constraint : List.copyOf(relation.constraints.values())) {
      if (constraint.columns.contains(column.name) || refersTo(constraint, column)) {
        // What the children have depends on their own columns.
        alone(constraint);
      }
    }
    for (Index index : List.copyOf(relation.indexes)) {
      if (index.columns.contains(column.name) || refersTo(index, column)) {
        of(index);
      }
    }
    for (StatisticsObject statistics : List.copyOf(relation.statistics)) {
      if (statistics.isOver(column)) {
        relation.statistics.remove(statistics);
        catalog.remove(statistics);
      }
    }
    relation.sequences.stream()
        .filter(each -> each.isOwnedBy(column))
        .toList()
        .forEach(this::sequence);
    relation.columns.remove(column.name);
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

  /** Whether a constraint or index is over a column, by name or in an expression. */
  private static boolean refersTo(Entity entity, Column column) {
    for (Value value : entity.attributes.values()) {
      boolean named =
          value instanceof ColumnNames names && names.columns().contains(column.name)
              || value instanceof IndexElements key && key.isOver(column);
      if (named || value.references().contains(column)) {
        return true;
      }
    }
    return false;
  }
}
