package io.github.evoludigit.confiture.ddl.command.table;

import io.github.evoludigit.confiture.ddl.catalog.Column;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a table can inherit from others, or be a partition ({@code MergeAttributes}, {@code
 * ATExecAddInherit}, {@code ATExecAttachPartition}).
 *
 * @param relation the table
 * @param execution what else there is
 */
record InheritanceCheck(Relation relation, Execution execution) {

  private boolean refuse(SqlState state, String message) {
    execution.refuse(new Unreadable(state, message, Token.END, ""));
    return false;
  }

  private static boolean isKnown(Relation relation) {
    return relation.known && !relation.hasDefinitions();
  }

  /** Says why a new table with its own columns cannot inherit from these. */
  void parents(List<Relation> parents) {
    Set<Relation> seen = new HashSet<>();
    for (Relation parent : parents) {
      if (!canInheritFrom(parent)) {
        return;
      }
      if (!seen.add(parent)) {
        inheritedTwice(parent);
        return;
      }
    }
    for (Relation parent : parents) {
      for (Column column : parent.columns.values()) {
        for (Relation other : parents) {
          Column same = other.columns.get(column.name);
          if (same != null && !same.type.equals(column.type)) {
            refuse(
                SqlState.DATATYPE_MISMATCH,
                "inherited column \"" + column.name + "\" has a type conflict");
            return;
          }
        }
      }
    }
    for (Relation parent : parents) {
      for (Column own : relation.columns.values()) {
        Column inherited = parent.columns.get(own.name);
        if (inherited != null && !inherited.type.equals(own.type)) {
          refuse(SqlState.DATATYPE_MISMATCH, "column \"" + own.name + "\" has a type conflict");
          return;
        }
      }
    }
  }

  private boolean canInheritFrom(Relation parent) {
    if (parent.kind != ObjectKind.TABLE && parent.kind != ObjectKind.FOREIGN_TABLE) {
      return refuse(
          SqlState.WRONG_OBJECT_TYPE,
          "inherited relation \"" + parent.name + "\" is not a table or foreign table");
    }
    if (parent.partitioned) {
      return refuse(
          SqlState.WRONG_OBJECT_TYPE,
          "cannot inherit from partitioned table \"" + parent.name + '"');
    }
    return !parent.partition
        || refuse(
            SqlState.WRONG_OBJECT_TYPE, "cannot inherit from partition \"" + parent.name + '"');
  }

  private boolean inheritedTwice(Relation parent) {
    return refuse(
        SqlState.DUPLICATE_TABLE,
        "relation \"" + parent.name + "\" would be inherited from more than once");
  }

  /** Says why a table that is there cannot inherit from another. */
  void inherits(Relation parent) {
    if (!execution.judges()) {
      return;
    }
    if (relation.partition) {
      refuse(SqlState.WRONG_OBJECT_TYPE, "cannot change inheritance of a partition");
    } else if (relation.parents.contains(parent)) {
      inheritedTwice(parent);
    } else {
      hasColumnsOf(parent);
    }
  }

  private boolean hasColumnsOf(Relation parent) {
    if (!isKnown(relation) || !isKnown(parent)) {
      return true;
    }
    for (Column column : parent.columns.values()) {
      Optional<Column> own = Optional.ofNullable(relation.columns.get(column.name));
      if (own.isEmpty()) {
        return refuse(
            SqlState.DATATYPE_MISMATCH, "child table is missing column \"" + column.name + '"');
      }
      if (!own.get().type.equals(column.type)) {
        return refuse(
            SqlState.DATATYPE_MISMATCH,
            "child table \""
                + relation.name
                + "\" has different type for column \""
                + column.name
                + '"');
      }
    }
    return true;
  }

  /** Says that its heirs would not have a column that it has ({@code ATExecAddColumn}). */
  void leavesHeirs() {
    refuse(SqlState.INVALID_TABLE_DEFINITION, "column must be added to child tables too");
  }

  /** Says that the table has a column of its own of another type ({@code ATExecAddColumn}). */
  void merges(Column column) {
    Column own = relation.columns.get(column.name);
    if (own != null && !own.type.isEmpty() && !own.type.equals(column.type)) {
      refuse(
          SqlState.DATATYPE_MISMATCH,
          "child table \""
              + relation.name
              + "\" has different type for column \""
              + column.name
              + '"');
    }
  }

  /** Whether the table can be a partition of another; says why not. */
  boolean attaches(Relation whole) {
    if (!execution.judges()) {
      return true;
    }
    if (!whole.partitioned) {
      return refuse(
          SqlState.WRONG_OBJECT_TYPE,
          "ALTER action ATTACH PARTITION cannot be performed on relation \"" + whole.name + '"');
    }
    if (relation.partition) {
      return refuse(SqlState.WRONG_OBJECT_TYPE, '"' + relation.name + "\" is already a partition");
    }
    if (isKnown(relation) && isKnown(whole)) {
      for (String column : relation.columns.keySet()) {
        if (!whole.columns.containsKey(column)) {
          return refuse(
              SqlState.DATATYPE_MISMATCH,
              "table \""
                  + relation.name
                  + "\" contains column \""
                  + column
                  + "\" not found in parent \""
                  + whole.name
                  + '"');
        }
      }
    }
    return hasColumnsOf(whole);
  }

  /** Says that the table does not inherit from another. */
  void isChildOf(Relation parent) {
    if (!relation.parents.contains(parent)) {
      refuse(
          SqlState.UNDEFINED_TABLE,
          "relation \"" + parent.name + "\" is not a parent of relation \"" + relation.name + '"');
    }
  }

  /** Says that the table is no partition of another. */
  void isPartitionOf(Relation whole) {
    if (!relation.partition || !relation.parents.contains(whole)) {
      refuse(
          SqlState.UNDEFINED_TABLE,
          "relation \""
              + relation.name
              + "\" is not a partition of relation \""
              + whole.name
              + '"');
    }
  }
}
