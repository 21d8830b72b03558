package io.github.evoludigit.confiture.ddl.command.table;

import io.github.evoludigit.confiture.ddl.catalog.Column;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.clause.MissingObject;
import io.github.evoludigit.confiture.sql.Token;
import java.util.List;

/**
 * What is said of a column that a table has already, from its type or its partitioned table.
 *
 * @param name the column
 * @param clauses what is said of it
 * @param constraints the constraints behind it, which become the table's
 */
record ColumnOptions(Token name, List<ColumnClause> clauses, List<ConstraintDefinition> constraints)
    implements TableElement {

  /** The column of a new relation. */
  Column column(Relation relation) {
    Column column = relation.columns.get(name.text());
    if (column == null) {
      throw MissingObject.column(name, relation);
    }
    return column;
  }
}
