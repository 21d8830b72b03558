package io.github.evoludigit.confiture.server;

import java.util.List;

/**
 * A table, view, sequence or index that a server or an extension has.
 *
 * @param schema its schema
 * @param name its name
 * @param kind its {@code relkind}
 * @param columns its columns in order
 */
public record ProvidedRelation(
    String schema, String name, char kind, List<ProvidedColumn> columns) {
  /** Takes a copy of the columns. */
  public ProvidedRelation {
    columns = List.copyOf(columns);
  }
}
