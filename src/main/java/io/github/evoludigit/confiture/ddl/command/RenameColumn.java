package io.github.evoludigit.confiture.ddl.command;

import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.clause.AlterTarget;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.MissingObject;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.Unreadable;

/** {@code ALTER TABLE … RENAME COLUMN}. */
record RenameColumn(AlterTarget target, Token column, Token name) implements Command {

  @Override
  public Treatment apply(Execution execution) {
    target
        .relation(execution)
        .ifPresent(
            relation -> {
              if (!relation.columns.containsKey(column.text())) {
                throw MissingObject.column(column);
              }
              check(relation, execution);
              relation.renameColumn(column.text(), name.text());
            });
    return Treatment.MODEL;
  }

  /** Says that the column is its parent's, or that the name is taken ({@code renameatt}). */
  private void check(Relation relation, Execution execution) {
    if (!execution.judges()) {
      return;
    }
    if (relation.has(Attribute.OF_TYPE)) {
      refuse(SqlState.WRONG_OBJECT_TYPE, "cannot rename column of typed table", execution);
    } else if (relation.columns.get(column.text()).inheritors > 0) {
      refuse(
          SqlState.INVALID_TABLE_DEFINITION,
          "cannot rename inherited column \"" + column.text() + '"',
          execution);
    } else {
      free(relation, execution);
    }
  }

  /** Says where the name is taken, in an heir before it is renamed there ({@code renameatt}). */
  private boolean free(Relation relation, Execution execution) {
    for (Relation child : relation.children) {
      if (child.columns.containsKey(column.text()) && !free(child, execution)) {
        return false;
      }
    }
    if (relation.columns.containsKey(name.text())) {
      refuse(
          SqlState.DUPLICATE_COLUMN,
          "column \"" + name.text() + "\" of relation \"" + relation.name + "\" already exists",
          execution);
      return false;
    }
    return true;
  }

  private static void refuse(SqlState state, String message, Execution execution) {
    execution.refuse(new Unreadable(state, message, Token.END, ""));
  }
}
