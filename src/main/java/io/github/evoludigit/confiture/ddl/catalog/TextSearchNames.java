package io.github.evoludigit.confiture.ddl.catalog;

import io.github.evoludigit.confiture.expression.type.Scope;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.server.ServerObjects;
import java.util.List;
import java.util.Optional;

/** Which configurations and dictionaries of text search are there (section 12.7). */
final class TextSearchNames {

  private final Catalog catalog;

  TextSearchNames(Catalog catalog) {
    this.catalog = catalog;
  }

  /**
   * Whether one is there, or may be.
   *
   * @param homes the schemas in which it is looked for
   * @param schema its schema where it is written
   */
  boolean contain(Scope.Sort sort, List<String> homes, Optional<String> schema, String name) {
    boolean configuration = sort == Scope.Sort.TEXT_SEARCH_CONFIGURATION;
    ServerObjects.Kind listed =
        configuration
            ? ServerObjects.Kind.TEXT_SEARCH_CONFIGURATION
            : ServerObjects.Kind.TEXT_SEARCH_DICTIONARY;
    boolean system = schema.filter(home -> !home.equals("pg_catalog")).isEmpty();
    if (system && ServerObjects.exists(listed, name)
        || catalog.extensions().areUnknown()
        || catalog.refusals().areIncomplete()) {
      return true;
    }
    ObjectKind kind =
        configuration ? ObjectKind.TEXT_SEARCH_CONFIGURATION : ObjectKind.TEXT_SEARCH_DICTIONARY;
    for (String home : homes) {
      if (catalog.find(new ObjectKey(kind, List.of(home, name), "")).isPresent()
          || catalog.extensions().bringing("dictionary", home, name).isPresent()
          || new Admission(catalog).isMissing(home)) {
        return true;
      }
    }
    return false;
  }
}
