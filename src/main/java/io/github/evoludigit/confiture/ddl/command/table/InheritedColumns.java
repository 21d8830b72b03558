package io.github.evoludigit.confiture.ddl.command.table;

import io.github.evoludigit.confiture.ddl.catalog.Column;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.schema.Attribute;
import java.util.ArrayList;
import java.util.List;

/**
 * The columns that a new table has from the tables it inherits from.
 *
 * @param relation the new table with its own columns
 * @param parents the tables it inherits from, in order
 */
record InheritedColumns(Relation relation, List<Relation> parents) {

  InheritedColumns {
    parents = List.copyOf(parents);
  }

  /** Columns of the parents come first ({@code MergeAttributes} in {@code tablecmds.c}). */
  void merge() {
    List<Column> own = new ArrayList<>(relation.columns.values());
    relation.columns.clear();
    for (Relation parent : parents) {
      for (Column column : parent.columns.values()) {
        if (!relation.columns.containsKey(column.name)) {
          Column copy = column.inheritedBy(relation, relation.location);
          copy.inheritors = 0;
          relation.columns.put(copy.name, copy);
        }
      }
    }
    for (Column column : own) {
      Column inherited = relation.columns.get(column.name);
      if (inherited != null) {
        for (Attribute attribute : Column.VALUE) {
          if (!column.has(attribute)) {
            column.take(attribute, inherited);
          }
        }
        column.inheritNotNull(inherited);
      }
      relation.columns.put(column.name, column);
    }
    relation.set(
        Attribute.INHERITS,
        () -> String.join(", ", parents.stream().map(parent -> parent.key().identity()).toList()));
  }
}
