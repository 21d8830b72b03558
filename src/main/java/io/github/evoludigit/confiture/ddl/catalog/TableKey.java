package io.github.evoludigit.confiture.ddl.catalog;

import io.github.evoludigit.confiture.expression.type.Referent;
import java.util.List;
import java.util.Optional;

/**
 * The primary keys on which the other columns of their tables depend (manual, GROUP BY).
 *
 * @param catalog all objects
 */
record TableKey(Catalog catalog) {

  /** The key of the table that a column is of; none if it has none, empty if nobody tells. */
  Optional<List<String>> of(Referent column) {
    if (!(column instanceof Column named)
        || !(named.parent.orElse(null) instanceof Relation table)) {
      return Optional.empty();
    }
    boolean open = !table.known || table.hasDefinitions() || catalog.refusals().areIncomplete();
    return open
        ? Optional.empty()
        : Optional.of(table.primaryKey().map(key -> key.columns).orElse(List.of()));
  }
}
