package io.github.evoludigit.confiture.ddl.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The schemas in which a name without one is looked for, in order.
 *
 * @param schemas the schemas; the first is where new objects are made
 */
public record SearchPath(List<String> schemas) {

  /** Where temporary objects live, which no schema keeps. */
  public static final String TEMPORARY = "pg_temp";

  /** Keeps its own list. */
  public SearchPath {
    schemas = List.copyOf(schemas);
  }

  /** The schema in which an object without one is made. */
  public String first() {
    return schemas.get(0);
  }

  /**
   * The schemas a name can be in, in the order in which they are searched: temporary objects hide
   * others of their name, unless the path says where they come (manual, {@code search_path}).
   *
   * @param schema the schema that the name itself gives
   */
  public List<String> homes(Optional<String> schema) {
    if (schema.isPresent()) {
      return List.of(schema.get());
    }
    if (schemas.contains(TEMPORARY)) {
      return schemas;
    }
    List<String> homes = new ArrayList<>(schemas.size() + 1);
    homes.add(TEMPORARY);
    homes.addAll(schemas);
    return homes;
  }
}
