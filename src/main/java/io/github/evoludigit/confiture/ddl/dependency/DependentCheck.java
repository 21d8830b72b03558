package io.github.evoludigit.confiture.ddl.dependency;

import io.github.evoludigit.confiture.ddl.catalog.Catalog;
import io.github.evoludigit.confiture.ddl.catalog.Column;
import io.github.evoludigit.confiture.ddl.catalog.Constraint;
import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.ForeignReference;
import io.github.evoludigit.confiture.ddl.catalog.Index;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.catalog.Routine;
import io.github.evoludigit.confiture.ddl.catalog.Sequence;
import io.github.evoludigit.confiture.ddl.catalog.UserDefinedType;
import io.github.evoludigit.confiture.ddl.dependency.ReferenceGraph.Use;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.AttributeFamily;
import io.github.evoludigit.confiture.schema.ObjectKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What stands in the way of a DROP without CASCADE, since it needs what would go (section 5.15;
 * {@code findDependentObjects}). Only what certainly does is told: there can be more.
 */
public final class DependentCheck {

  private final Catalog catalog;
  private final ReferenceGraph graph;

  /** Looks among the objects of a catalog. */
  public DependentCheck(Catalog catalog) {
    this.catalog = catalog;
    this.graph = new ReferenceGraph(catalog);
  }

  /** What needs one of the objects that are dropped together, and would stay. */
  public Optional<Entity> of(Collection<Entity> dropped) {
    for (Entity target : dropped) {
      Optional<Entity> user = of(target, dropped);
      if (user.isPresent()) {
        return user;
      }
    }
    return Optional.empty();
  }

  private Optional<Entity> of(Entity target, Collection<Entity> dropped) {
    if (target.kind == ObjectKind.SCHEMA) {
      return inSchema(target, dropped);
    }
    if (target instanceof Constraint key) {
      return referencesOf(key);
    }
    if (target instanceof Index index) {
      return referencesOf(index);
    }
    List<Entity> parts = new ArrayList<>(List.of(target));
    if (target instanceof Relation relation) {
      Optional<Entity> kin = kinOf(relation, dropped);
      if (kin.isPresent()) {
        return kin;
      }
      relation.sequences.stream().filter(each -> !each.identity).forEach(parts::add);
    }
    for (Entity part : parts) {
      for (Use use : graph.usesOf(part)) {
        if (isNeeded(use, part) && graph.isThere(use.user()) && !goes(use.user(), dropped)) {
          return Optional.of(use.user());
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Entity> inSchema(Entity schema, Collection<Entity> dropped) {
    for (Entity each : catalog.inSchema(schema.name)) {
      boolean own = !each.implicit && each.schema.equals(schema.name);
      if (own && isObject(each.kind) && !goes(each, dropped)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  private static boolean isObject(ObjectKind kind) {
    return switch (kind) {
      case FUNCTION, PROCEDURE, AGGREGATE, TYPE, DOMAIN, SEQUENCE, COLLATION, OPERATOR -> true;
      default -> kind.isRelation();
    };
  }

  /** Heirs, and foreign keys of other tables. */
  private Optional<Entity> kinOf(Relation relation, Collection<Entity> dropped) {
    for (Relation child : relation.children) {
      Optional<Entity> user = child.partition ? kinOf(child, dropped) : Optional.of(child);
      if (user.isPresent() && !goes(user.get(), dropped)) {
        return user;
      }
    }
    for (Constraint reference : relation.referencedBy) {
      if (graph.isThere(reference) && !goes(reference, dropped)) {
        return Optional.of(reference);
      }
    }
    return Optional.empty();
  }

  /** The foreign keys that need a key, if no other can be the one that they need. */
  private Optional<Entity> referencesOf(Constraint key) {
    if (!key.hasIndex() || !(key.parent.get() instanceof Relation owner)) {
      return Optional.empty();
    }
    for (Constraint reference : owner.referencedBy) {
      if (reference.attributes.get(Attribute.REFERENCES.spelling()) instanceof ForeignReference to
          && graph.isThere(reference)
          && to.needs(key)
          && keys(owner, to) == 1) {
        return Optional.of(reference);
      }
    }
    return Optional.empty();
  }

  private Optional<Entity> referencesOf(Index index) {
    for (Constraint reference : index.relation.referencedBy) {
      if (reference.attributes.get(Attribute.REFERENCES.spelling()) instanceof ForeignReference to
          && graph.isThere(reference)
          && index.unique
          && to.isOver(index.columns)
          && keys(index.relation, to) == 1) {
        return Optional.of(reference);
      }
    }
    return Optional.empty();
  }

  private static long keys(Relation relation, ForeignReference reference) {
    return relation.constraints.values().stream()
            .filter(each -> each.hasIndex() && reference.needs(each))
            .count()
        + relation.indexes.stream()
            .filter(each -> each.unique && reference.isOver(each.columns))
            .count();
  }

  /** What needs a column, in its own table or in others, and would not go with it. */
  public Optional<Entity> of(Column column) {
    Relation owner = (Relation) column.parent.get();
    for (Constraint reference : owner.referencedBy) {
      boolean own = reference.parent.get() == owner && reference.columns.contains(column.name);
      if (!own
          && graph.isThere(reference)
          && reference.attributes.get(Attribute.REFERENCES.spelling())
              instanceof ForeignReference to
          && owner.constraints.values().stream()
              .anyMatch(key -> to.needs(key) && key.columns.contains(column.name))) {
        return Optional.of(reference);
      }
    }
    return readersOf(column).stream().findFirst();
  }

  /** Whose texts read a column and are neither made anew nor taken away with it. */
  public List<Entity> readersOf(Column column) {
    List<Entity> readers = new ArrayList<>();
    for (Use use : graph.usesOf(column)) {
      if (reads(use, column) && graph.isThere(use.user())) {
        readers.add(use.user());
      }
    }
    return readers;
  }

  private static boolean reads(Use use, Column column) {
    Entity user = use.user();
    return switch (user.kind) {
      case VIEW, MATERIALIZED_VIEW -> use.attribute().equals(Attribute.QUERY.spelling());
      case FUNCTION, PROCEDURE -> use.attribute().equals(Attribute.BODY.spelling());
      case POLICY, RULE -> true;
      case TRIGGER -> user.parent.equals(column.parent);
      case PUBLICATION -> AttributeFamily.TABLE.contains(use.attribute());
      case COLUMN -> use.attribute().equals(Attribute.GENERATED.spelling());
      default -> false;
    };
  }

  /** Whether an object or one that it is a part of is among those that go. */
  private static boolean goes(Entity entity, Collection<Entity> dropped) {
    if (dropped.contains(entity)) {
      return true;
    }
    if (entity instanceof Sequence sequence && sequence.owningColumn().isPresent()) {
      return goes(sequence.owningColumn().get(), dropped);
    }
    if (entity instanceof UserDefinedType type && type.range.isPresent()) {
      return goes(type.range.get(), dropped);
    }
    if (entity instanceof Relation relation && relation.partition) {
      return relation.parents.stream().anyMatch(each -> goes(each, dropped));
    }
    return entity.container().isPresent() && goes(entity.container().get(), dropped);
  }

  /** Whether an object cannot be without what it refers to ({@code DEPENDENCY_NORMAL}). */
  private static boolean isNeeded(Use use, Entity target) {
    Entity user = use.user();
    return switch (user.kind) {
      case VIEW, MATERIALIZED_VIEW, FOREIGN_TABLE, SERVER, USER_MAPPING, TYPE, DOMAIN -> true;
      case DOMAIN_CONSTRAINT, POLICY, RULE -> true;
      case FUNCTION, PROCEDURE -> true;
      case COLUMN -> !ReferenceGraph.isOfView((Column) user);
      case CONSTRAINT, INDEX -> !target.kind.isRelation();
      case TRIGGER -> target.kind == ObjectKind.FUNCTION;
      case OPERATOR, CAST, AGGREGATE ->
          use.attribute().equals(ReferenceGraph.IDENTITY) || target instanceof Routine;
      default -> false;
    };
  }
}
