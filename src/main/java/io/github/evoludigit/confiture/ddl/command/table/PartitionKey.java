package io.github.evoludigit.confiture.ddl.command.table;

import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.IndexElements;
import io.github.evoludigit.confiture.ddl.catalog.Value;
import java.util.Collection;

/**
 * By what a table is partitioned.
 *
 * @param strategy {@code range}, {@code list} or {@code hash}
 * @param elements the columns and expressions
 */
record PartitionKey(String strategy, IndexElements elements) implements Value {

  @Override
  public String spelling() {
    return strategy + " (" + elements.spelling() + ')';
  }

  @Override
  public Collection<Entity> references() {
    return elements.references();
  }

  @Override
  public Value renamed(String column, String newName) {
    return new PartitionKey(strategy, elements.renamed(column, newName));
  }
}
