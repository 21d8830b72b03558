package io.github.evoludigit.confiture.ddl.command.table;

import io.github.evoludigit.confiture.ddl.catalog.Column;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.clause.ColumnTypeCheck;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.WrittenType;
import io.github.evoludigit.confiture.sql.Token;
import java.util.List;
import java.util.Optional;

/**
 * A column as it is defined (manual, CREATE TABLE).
 *
 * @param name its name
 * @param type its type; that of a serial is the integer it is
 * @param serial whether it is one of the pseudo types that bring a sequence along
 * @param clauses what is said of it
 * @param constraints the constraints behind it, which become the table's
 * @param conflict clauses that contradict each other, if there are any
 */
record ColumnDefinition(
    Token name,
    WrittenType type,
    boolean serial,
    List<ColumnClause> clauses,
    List<ConstraintDefinition> constraints,
    Optional<ColumnConflict> conflict)
    implements TableElement {

  /** Checks that what it names is there. */
  void check(Execution execution) {
    type.resolve(execution.namespace());
    for (ColumnClause clause : clauses) {
      clause.check(execution);
    }
  }

  /** The column, which is not added to the relation. */
  Column column(Relation relation, Execution execution) {
    if (conflict.isPresent()) {
      execution.refuse(conflict.get().of(name.text(), relation.name));
    }
    String meant = type.resolve(execution.namespace());
    ColumnTypeCheck.isStored(name.text(), meant, execution);
    Column column = new Column(relation, name.text(), meant, execution.at(name));
    if (serial) {
      column.setNotNull();
    }
    for (ColumnClause clause : clauses) {
      clause.applyTo(column, relation, execution);
    }
    return column;
  }

  /** Makes the column's sequence, if it has one; the relation is there then. */
  void addSequence(Column column, Relation relation, Execution execution) {
    if (serial) {
      ColumnSequence.addSerial(column, relation, execution.namespace());
    }
    for (ColumnClause clause : clauses) {
      clause.addSequence(column, relation, execution);
    }
  }
}
