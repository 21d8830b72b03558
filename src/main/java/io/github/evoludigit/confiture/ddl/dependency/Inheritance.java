package io.github.evoludigit.confiture.ddl.dependency;

import io.github.evoludigit.confiture.ddl.catalog.Catalog;
import io.github.evoludigit.confiture.ddl.catalog.Column;
import io.github.evoludigit.confiture.ddl.catalog.Constraint;
import io.github.evoludigit.confiture.ddl.catalog.GeneratedName;
import io.github.evoludigit.confiture.ddl.catalog.Index;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.catalog.Storage;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.text.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What tables get from those they inherit from or are partitions of (sections 5.11 and 5.12). */
public final class Inheritance {

  private final Catalog catalog;

  /** What is inherited among the objects of a catalog. */
  public Inheritance(Catalog catalog) {
    this.catalog = catalog;
  }

  /** Makes one table a child of another: it gets the columns and constraints it has not. */
  public void attach(Relation parent, Relation child, boolean partition, Location where) {
    parent.children.add(child);
    child.parents.add(parent);
    child.partition |= partition;
    for (Column column : parent.columns.values()) {
      inherit(column, child, where);
    }
    for (Constraint constraint : List.copyOf(parent.constraints.values())) {
      inherit(constraint, child, where);
    }
    if (partition) {
      for (Index index : parent.indexes) {
        inherit(index, child, where);
      }
    }
  }

  /** A column of the parent that the child has or gets. */
  public void inherit(Column column, Relation child, Location where) {
    Column own = child.columns.get(column.name);
    if (own == null) {
      Column copy = column.inheritedBy(child, where);
      if (child.partition) {
        copy.set(Attribute.IDENTITY, column.get(Attribute.IDENTITY));
      }
      child.columns.put(copy.name, copy);
      for (Relation grandchild : child.children) {
        inherit(copy, grandchild, where);
      }
      return;
    }
    own.inheritors++;
    own.inheritNotNull(column);
    if (child.partition) {
      // A partition has nothing of its own (MergeAttributesIntoExisting in tablecmds.c).
      own.local = false;
      own.notNullIsLocal = false;
      own.set(Attribute.IDENTITY, column.get(Attribute.IDENTITY));
    }
  }

  /**
   * A table that is made as a child of others: its own columns without a default have theirs
   * ({@code MergeAttributes}), as those of a table that becomes a child later have not.
   */
  public void makeChild(Relation parent, Relation child, Location where) {
    for (Column column : parent.columns.values()) {
      Column own = child.columns.get(column.name);
      if (own != null && !own.has(Attribute.DEFAULT)) {
        own.take(Attribute.DEFAULT, column);
      }
    }
    attach(parent, child, false, where);
  }

  /** A constraint of the parent that the child has or gets. */
  void inherit(Constraint constraint, Relation child, Location where) {
    boolean passedOn =
        switch (constraint.sort) {
          case CHECK -> !constraint.noInherit;
          default -> child.partition;
        };
    if (!passedOn) {
      return;
    }
    Optional<Constraint> same = counterpart(constraint, child);
    if (same.isPresent()) {
      same.get().origin = Optional.of(constraint);
      same.get().local &= !child.partition;
      return;
    }
    if (constraint.sort == Constraint.Sort.PRIMARY_KEY) {
      for (String column : constraint.columns) {
        Column own = child.columns.get(column);
        if (own != null) {
          own.setNotNull();
        }
      }
    }
    Constraint copy = constraint.copyFor(child, "", where);
    if (copy.hasIndex()) {
      new Storage(catalog.session()).ofIndex(copy);
    }
    copy.name =
        constraint.hasIndex()
            ? NewConstraint.choose(catalog, child, copy, nameParts(copy))
            : free(constraint.name, child, copy);
    catalog.constraintNames().use(copy);
    child.constraints.put(copy.name, copy);
    for (Relation grandchild : child.children) {
      inherit(copy, grandchild, where);
    }
  }

  private String free(String name, Relation child, Constraint copy) {
    return child.constraints.containsKey(name)
        ? NewConstraint.choose(catalog, child, copy, copy.columns)
        : name;
  }

  /** The NOT NULL of a column is that of its children's too, unless it says NO INHERIT. */
  public void notNull(Column column, Relation relation) {
    if (relation.children.isEmpty()) {
      return;
    }
    catalog.constraintNames().useNotNulls(relation);
    for (Relation child : relation.children) {
      Column own = child.columns.get(column.name);
      if (own != null && column.passesNotNullOn()) {
        own.inheritNotNull(column);
        notNull(own, child);
      }
    }
  }

  /**
   * A column is no longer NOT NULL, nor are the children's: since PostgreSQL 18 those that were so
   * only because of it.
   *
   * @param only whether the children's stay as they are
   */
  public void dropNotNull(Column column, Relation relation, boolean only) {
    column.dropNotNull();
    boolean all = !catalog.session().server().isAtLeast(18);
    for (Relation child : relation.children) {
      Column own = child.columns.get(column.name);
      if (own != null && only) {
        own.notNullIsLocal = own.has(Attribute.NOT_NULL);
      } else if (own != null && (all || !own.notNullIsLocal)) {
        dropNotNull(own, child, false);
      }
    }
  }

  /** The constraints of the children that are there because of one, or merged with it. */
  public static List<Constraint> heirs(Constraint constraint) {
    List<Constraint> heirs = new ArrayList<>();
    if (constraint.parent.get() instanceof Relation owner) {
      for (Relation child : owner.children) {
        for (Constraint own : child.constraints.values()) {
          if (own.origin.filter(origin -> origin == constraint).isPresent()) {
            heirs.add(own);
          }
        }
      }
    }
    return heirs;
  }

  /** What the name of a constraint is made of, beside the table's. */
  public static List<String> nameParts(Constraint constraint) {
    return switch (constraint.sort) {
      case PRIMARY_KEY -> List.of();
      case EXCLUDE, UNIQUE -> constraint.nameParts;
      default -> constraint.columns;
    };
  }

  private static Optional<Constraint> counterpart(Constraint constraint, Relation child) {
    if (constraint.sort == Constraint.Sort.CHECK) {
      return Optional.ofNullable(child.constraints.get(constraint.name))
          .filter(own -> own.sort == Constraint.Sort.CHECK);
    }
    return child.constraints.values().stream()
        .filter(own -> own.sort == constraint.sort && own.columns.equals(constraint.columns))
        .filter(own -> own.origin.isEmpty())
        .filter(
            own ->
                own.sort != Constraint.Sort.FOREIGN_KEY
                    || own.get(Attribute.REFERENCES).equals(constraint.get(Attribute.REFERENCES)))
        .findFirst();
  }

  /** An index of the partitioned table that the partition has or gets. */
  public void inherit(Index index, Relation partition, Location where) {
    String elements = index.get(Attribute.COLUMNS);
    for (Index own : partition.indexes) {
      if (own.origin.isEmpty()
          && own.unique == index.unique
          && own.get(Attribute.COLUMNS).equals(elements)
          && own.get(Attribute.WHERE).equals(index.get(Attribute.WHERE))
          && own.get(Attribute.METHOD).equals(index.get(Attribute.METHOD))) {
        own.origin = Optional.of(index);
        return;
      }
    }
    String name =
        GeneratedName.choose(
            partition.name,
            GeneratedName.ofColumns(index.nameParts),
            "idx",
            catalog.takenAmongClasses(partition.schema));
    Index copy = index.copyFor(partition, name, where);
    new Storage(catalog.session()).ofIndex(copy);
    partition.indexes.add(copy);
    catalog.add(copy);
    for (Relation child : partition.children) {
      inherit(copy, child, where);
    }
  }

  /** Ends the relation of two tables; the child keeps what it has as its own. */
  public void detach(Relation parent, Relation child) {
    parent.children.remove(child);
    child.parents.remove(parent);
    child.partition = false;
    for (Column column : child.columns.values()) {
      if (parent.columns.containsKey(column.name) && --column.inheritors <= 0) {
        column.inheritors = 0;
        column.local = true;
        column.notNullIsLocal = column.has(Attribute.NOT_NULL);
      }
    }
    for (Constraint constraint : child.constraints.values()) {
      if (constraint.origin.filter(origin -> origin.parent.get() == parent).isPresent()) {
        constraint.origin = Optional.empty();
        constraint.local = true;
      }
    }
    for (Index index : child.indexes) {
      index.origin = Optional.empty();
    }
  }
}
