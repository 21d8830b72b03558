package io.github.evoludigit.confiture.ddl.command.table;

import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.List;

/**
 * What ALTER TABLE cannot do to a view, which has its columns of its query ({@code
 * ATSimplePermissions}).
 */
final class ViewActionCheck {

  private ViewActionCheck() {}

  /**
   * Whether some action cannot be one on a view; says so.
   *
   * @param entity what is altered, a view or something else
   * @param actions what is done to it, in the order of the statement
   */
  static boolean refuses(Entity entity, List<TableAction> actions, Execution execution) {
    boolean materialized = entity.kind == ObjectKind.MATERIALIZED_VIEW;
    if (entity.kind != ObjectKind.VIEW && !materialized) {
      return false;
    }
    for (TableAction action : actions) {
      String name = name(action, materialized);
      if (!name.isEmpty()) {
        execution.refuse(
            new Unreadable(
                SqlState.WRONG_OBJECT_TYPE,
                "ALTER action " + name + " cannot be performed on relation \"" + entity.name + '"',
                Token.END,
                "Use CREATE OR REPLACE VIEW, or drop the view and make it anew."));
        return true;
      }
    }
    return false;
  }

  /** What the server calls an action ({@code alter_table_type_to_string}); empty if it can be. */
  private static String name(TableAction action, boolean materialized) {
    if (action instanceof ConstraintAction) {
      return action instanceof ConstraintAction.Add
          ? "ADD CONSTRAINT"
          : action instanceof ConstraintAction.Drop
              ? "DROP CONSTRAINT"
              : action instanceof ConstraintAction.Validate ? "VALIDATE CONSTRAINT" : "";
    }
    if (action instanceof ColumnAction.Add) {
      return "ADD COLUMN";
    }
    if (action instanceof ColumnAction.Drop) {
      return "DROP COLUMN";
    }
    if (action instanceof ColumnAction.ChangeType) {
      return "ALTER COLUMN ... SET DATA TYPE";
    }
    if (action instanceof ColumnAction.SetNotNull) {
      return "ALTER COLUMN ... SET NOT NULL";
    }
    if (action instanceof ColumnAction.DropNotNull) {
      return "ALTER COLUMN ... DROP NOT NULL";
    }
    boolean initial =
        action instanceof ColumnAction.SetDefault || action instanceof ColumnAction.DropDefault;
    if (materialized) {
      return initial ? "ALTER COLUMN ... SET DEFAULT" : "";
    }
    if (action instanceof ColumnAction.SetStatistics) {
      return "ALTER COLUMN ... SET STATISTICS";
    }
    return action instanceof ColumnAction.SetStorage ? "ALTER COLUMN ... SET STORAGE" : "";
  }
}
