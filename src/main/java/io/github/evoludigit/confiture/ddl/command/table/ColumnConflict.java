package io.github.evoludigit.confiture.ddl.command.table;

import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.Unreadable;

/**
 * Two clauses of a column that contradict each other ({@code transformColumnDefinition}).
 *
 * @param complaint what PostgreSQL says before it names the column
 * @param place where the second clause is
 */
record ColumnConflict(String complaint, Token place) {

  /** The conflict in a column of a table. */
  Unreadable of(String column, String table) {
    return Unreadable.syntax(
        complaint + " for column \"" + column + "\" of table \"" + table + '"', place);
  }
}
