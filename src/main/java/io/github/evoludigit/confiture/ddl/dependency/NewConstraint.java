package io.github.evoludigit.confiture.ddl.dependency;

import io.github.evoludigit.confiture.ddl.catalog.Catalog;
import io.github.evoludigit.confiture.ddl.catalog.Column;
import io.github.evoludigit.confiture.ddl.catalog.Constraint;
import io.github.evoludigit.confiture.ddl.catalog.Expression;
import io.github.evoludigit.confiture.ddl.catalog.ForeignReference;
import io.github.evoludigit.confiture.ddl.catalog.GeneratedName;
import io.github.evoludigit.confiture.ddl.catalog.Index;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.text.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A constraint that is not yet named and added to its table.
 *
 * @param name its name, if one is said
 * @param constraint the constraint
 * @param nameParts what it is named after otherwise
 * @param index the index that it takes over
 */
public record NewConstraint(
    Optional<String> name, Constraint constraint, List<String> nameParts, Optional<Index> index) {

  /** A constraint with the parts of its name, if it has none. */
  public NewConstraint(Optional<String> name, Constraint constraint, List<String> nameParts) {
    this(name, constraint, nameParts, Optional.empty());
  }

  /** The same under another name. */
  NewConstraint named(Optional<String> other) {
    return new NewConstraint(other, constraint, nameParts, index);
  }

  /** Names the constraint and adds it to its table; partitions and children get theirs. */
  public void add(Catalog catalog, boolean only, Location where) {
    Relation relation = (Relation) constraint.parent.get();
    if (index.isPresent()) {
      relation.indexes.remove(index.get());
      catalog.remove(index.get());
    }
    if (constraint.name.isEmpty()) {
      constraint.name =
          name.isPresent() ? name.get() : choose(catalog, relation, constraint, nameParts);
    }
    if (constraint.sort == Constraint.Sort.PRIMARY_KEY) {
      for (String column : constraint.columns) {
        Column own = relation.columns.get(column);
        if (own != null) {
          own.setNotNull();
          new Inheritance(catalog).notNull(own, relation);
        }
      }
    }
    if (constraint.attributes.get(Attribute.REFERENCES.spelling())
            instanceof ForeignReference reference
        && reference.relation().isPresent()) {
      reference.relation().get().referencedBy.add(constraint);
    }
    catalog.constraintNames().use(constraint);
    relation.constraints.put(constraint.name, constraint);
    if (!only) {
      for (Relation child : relation.children) {
        new Inheritance(catalog).inherit(constraint, child, where);
      }
    }
  }

  /** The name PostgreSQL gives a constraint that has none. */
  static String choose(
      Catalog catalog, Relation relation, Constraint constraint, List<String> parts) {
    boolean check = constraint.sort == Constraint.Sort.CHECK;
    String columns = GeneratedName.ofColumns(check ? columnsOfCheck(constraint) : parts);
    String label =
        switch (constraint.sort) {
          case CHECK -> "check";
          case PRIMARY_KEY -> "pkey";
          case UNIQUE -> "key";
          case EXCLUDE -> "excl";
          case FOREIGN_KEY -> "fkey";
        };
    return GeneratedName.choose(
        relation.name,
        columns,
        label,
        constraint.hasIndex()
            ? catalog.takenAmongClasses(relation.schema)
            : catalog.constraintNames().taken(relation.schema));
  }

  /** The one column that a CHECK refers to ({@code ChooseConstraintName} of its variables). */
  private static List<String> columnsOfCheck(Constraint constraint) {
    return constraint.attributes.get(Attribute.EXPRESSION.spelling()) instanceof Expression check
            && check.columns().size() == 1
        ? List.copyOf(check.columns())
        : List.of();
  }

  /**
   * PRIMARY KEY and UNIQUE over the same columns make one index ({@code
   * transformIndexConstraints}).
   */
  public static List<NewConstraint> withoutRepeated(List<NewConstraint> all) {
    List<NewConstraint> ordered = new ArrayList<>(all.size());
    addKeys(ordered, all, true);
    addKeys(ordered, all, false);
    List<NewConstraint> kept = new ArrayList<>();
    for (NewConstraint read : ordered) {
      boolean repeated = false;
      boolean key = read.constraint().hasIndex();
      for (int i = 0; key && i < kept.size() && !repeated; i++) {
        NewConstraint earlier = kept.get(i);
        if (same(earlier.constraint(), read.constraint())) {
          repeated = true;
          if (earlier.name().isEmpty() && read.name().isPresent()) {
            kept.set(i, earlier.named(read.name()));
          }
        }
      }
      if (!repeated) {
        kept.add(read);
      }
    }
    return kept;
  }

  private static void addKeys(
      List<NewConstraint> ordered, List<NewConstraint> all, boolean primary) {
    for (NewConstraint each : all) {
      if (each.constraint().sort == Constraint.Sort.PRIMARY_KEY == primary) {
        ordered.add(each);
      }
    }
  }

  /** Whether two keys are the same but for their names, so that PostgreSQL makes only one. */
  private static boolean same(Constraint one, Constraint other) {
    return one.hasIndex()
        && other.hasIndex()
        && one.columns.equals(other.columns)
        && one.sort != Constraint.Sort.EXCLUDE
        && other.sort != Constraint.Sort.EXCLUDE
        && spellings(one).equals(spellings(other));
  }

  private static Map<String, String> spellings(Constraint constraint) {
    Map<String, String> spellings = new TreeMap<>();
    constraint.attributes.forEach(
        (attribute, value) -> {
          if (!attribute.equals(Attribute.TYPE.spelling())) {
            spellings.put(attribute, value.spelling());
          }
        });
    return spellings;
  }
}
