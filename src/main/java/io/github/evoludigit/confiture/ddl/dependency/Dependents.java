package io.github.evoludigit.confiture.ddl.dependency;

import io.github.evoludigit.confiture.ddl.catalog.Catalog;
import io.github.evoludigit.confiture.ddl.catalog.Column;
import io.github.evoludigit.confiture.ddl.catalog.Constraint;
import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.catalog.UserDefinedType;
import io.github.evoludigit.confiture.ddl.dependency.ReferenceGraph.Use;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKind;
import java.util.List;

/** What CASCADE takes along because it refers to what goes (section 5.15). */
final class Dependents {

  private final Catalog catalog;
  private final Removal removal;
  private final ReferenceGraph graph;

  Dependents(Catalog catalog, Removal removal) {
    this.catalog = catalog;
    this.removal = removal;
    this.graph = new ReferenceGraph(catalog);
  }

  /** What refers to an object goes before it. */
  void of(Entity target) {
    for (Use use : graph.usesOf(target)) {
      if (graph.isThere(use.user())) {
        drop(use);
      }
    }
  }

  /**
   * What refers to a column goes before it, but for what its own table has over it.
   *
   * @param column the column
   */
  void of(Column column) {
    for (Use use : graph.usesOf(column)) {
      if (graph.isThere(use.user()) && !goesWith(use.user(), column)) {
        drop(use);
      }
    }
  }

  /** Whether it is taken away with the column, CASCADE or not (ALTER TABLE, DROP COLUMN). */
  private static boolean goesWith(Entity user, Column column) {
    return switch (user.kind) {
      case CONSTRAINT, INDEX, STATISTICS -> user.container().equals(column.parent);
      default -> false;
    };
  }

  private void drop(Use use) {
    Entity user = use.user();
    if (user instanceof Column column) {
      if (use.attribute().equals(Attribute.DEFAULT.spelling())) {
        column.set(Attribute.DEFAULT, "");
      } else {
        removal.cascade((Relation) column.parent.get(), column, false);
      }
    } else if (user instanceof Constraint constraint) {
      removal.constraint(constraint, false);
    } else if (user.parent.isPresent()) {
      removal.of(user);
    } else if (user.kind == ObjectKind.PUBLICATION) {
      user.attributes.remove(use.attribute());
    } else if (user instanceof UserDefinedType type && use.attribute().startsWith("field ")) {
      for (String field : List.copyOf(type.fields.keySet())) {
        if (UserDefinedType.attributeOf(field).equals(use.attribute())) {
          type.dropField(field);
        }
      }
    } else {
      removal.cascade(user);
    }
  }
}
