package io.github.evoludigit.confiture.ddl.command.table;

import io.github.evoludigit.confiture.ddl.catalog.Column;
import io.github.evoludigit.confiture.ddl.catalog.Expression;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.Unreadable;

/**
 * Whether generated columns are generated from others that are none (manual, section 5.4).
 *
 * @param relation the table
 * @param execution what there is
 */
record GenerationCheck(Relation relation, Execution execution) {

  /** Says which generated columns are asked for by others. */
  void check() {
    for (Column column : relation.columns.values()) {
      if (column.attributes.get(Attribute.GENERATED.spelling()) instanceof Expression from) {
        check(from);
      }
    }
  }

  private void check(Expression from) {
    for (String name : from.columns()) {
      Column other = relation.columns.get(name);
      if (other != null && other.has(Attribute.GENERATED)) {
        execution.refuse(
            new Unreadable(
                SqlState.INVALID_OBJECT_DEFINITION,
                "cannot use generated column \"" + name + "\" in column generation expression",
                from.placeOf(name).orElse(Token.END),
                ""));
        return;
      }
    }
  }
}
