package io.github.evoludigit.confiture.ddl.command.table;

import io.github.evoludigit.confiture.ddl.catalog.Column;
import io.github.evoludigit.confiture.ddl.catalog.ColumnNames;
import io.github.evoludigit.confiture.ddl.catalog.Constraint;
import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.Index;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.catalog.StatisticsObject;
import io.github.evoludigit.confiture.ddl.catalog.Value;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.AttributeFamily;

/**
 * What is forgotten when the values of a column change: indexes and statistics over it are made
 * anew from their definitions ({@code ATPostAlterTypeCleanup} in {@code tablecmds.c}), which do not
 * hold all that ALTER has said of them.
 */
final class ForgottenSettings {

  private ForgottenSettings() {}

  /** A column has another type, perhaps the same as before, and is stored as that is. */
  static void ofType(Column column) {
    column.set(Attribute.STORAGE, "");
    column.set(Attribute.COMPRESSION, "");
    ofUsers(column);
  }

  /** What is over a column is made anew. */
  static void ofUsers(Column column) {
    Relation relation = (Relation) column.parent.orElseThrow();
    for (Index index : relation.indexes) {
      if (index.columns.contains(column.name) || isOver(index, column)) {
        forget(index);
      }
    }
    for (Constraint constraint : relation.constraints.values()) {
      if (constraint.hasIndex()
          && (constraint.columns.contains(column.name) || isOver(constraint, column))) {
        forget(constraint);
      }
    }
    for (StatisticsObject statistics : relation.statistics) {
      if (statistics.isOver(column)) {
        statistics.set(Attribute.STATISTICS_TARGET, "");
      }
    }
  }

  private static boolean isOver(Entity index, Column column) {
    if (index.attributes.get(Attribute.INCLUDE.spelling()) instanceof ColumnNames included
        && included.columns().contains(column.name)) {
      return true;
    }
    for (Value value : index.attributes.values()) {
      if (value.references().contains(column)) {
        return true;
      }
    }
    return false;
  }

  private static void forget(Entity index) {
    index
        .attributes
        .keySet()
        .removeIf(
            attribute ->
                AttributeFamily.STATISTICS_TARGET.contains(attribute)
                    || AttributeFamily.DEPENDS_ON_EXTENSION.contains(attribute));
  }
}
