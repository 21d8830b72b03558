package io.github.evoludigit.confiture.ddl.catalog;

import java.util.List;

/** The names that {@code pg_class} has, and the types, whose names are a {@code regclass}'s too. */
final class ClassNames {
  private final Catalog catalog;

  ClassNames(Catalog catalog) {
    this.catalog = catalog;
  }

  /** Whether one of the schemas has a relation, an index or a type of this name. */
  boolean contain(List<String> schemas, String name) {
    for (String schema : schemas) {
      if (catalog.relation(schema, name).isPresent()
          || catalog.type(schema, name).isPresent()
          || catalog.constraintNames().ofIndex(schema, name).isPresent()) {
        return true;
      }
    }
    return false;
  }
}
