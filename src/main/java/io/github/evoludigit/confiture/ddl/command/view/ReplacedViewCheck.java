package io.github.evoludigit.confiture.ddl.command.view;

import io.github.evoludigit.confiture.ddl.catalog.Column;
import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.dependency.ObjectDescription;
import io.github.evoludigit.confiture.expression.type.Types;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.List;
import java.util.Optional;

/**
 * Whether a view can take the place of another ({@code DefineVirtualRelation}, {@code
 * checkViewColumns}).
 *
 * @param view the view that is there, or is to be
 * @param execution what else there is
 */
record ReplacedViewCheck(Relation view, Execution execution) {

  /** Whether its name is that of something else; says so. */
  boolean isOtherKind() {
    Optional<Entity> there =
        execution.catalog().relation(view.schema, view.name).filter(each -> !each.implicit);
    boolean is =
        there.isPresent()
            || execution.catalog().constraintNames().ofIndex(view.schema, view.name).isPresent();
    if (is) {
      refuse(SqlState.WRONG_OBJECT_TYPE, '"' + view.name + "\" is not a view", "");
    }
    return is;
  }

  /** Says that a new query does not return what the view has shown, and perhaps more. */
  void check(Relation replacement) {
    if (!execution.judges() || !view.known || !replacement.known) {
      return;
    }
    List<Column> before = List.copyOf(view.columns.values());
    List<Column> after = List.copyOf(replacement.columns.values());
    if (after.size() < before.size()) {
      refuse(
          SqlState.INVALID_TABLE_DEFINITION,
          "cannot drop columns from view",
          "Drop the view before, and make it anew.");
      return;
    }
    for (int i = 0; i < before.size(); i++) {
      if (isOther(before.get(i), after.get(i))) {
        return;
      }
    }
  }

  private boolean isOther(Column old, Column now) {
    if (!old.name.equals(now.name)) {
      refuse(
          SqlState.INVALID_TABLE_DEFINITION,
          "cannot change name of view column \"" + old.name + "\" to \"" + now.name + '"',
          "Use ALTER VIEW ... RENAME COLUMN ... to change name of view column instead.");
      return true;
    }
    // Of the lengths of types not all is known.
    boolean known = !old.type.isEmpty() && !now.type.isEmpty();
    if (known && !Types.base(old.type).equals(Types.base(now.type))) {
      ObjectDescription words = new ObjectDescription(execution.namespace().searchPath());
      refuse(
          SqlState.INVALID_TABLE_DEFINITION,
          "cannot change data type of view column \""
              + old.name
              + "\" from "
              + words.type(old.type)
              + " to "
              + words.type(now.type),
          "Drop the view before, and make it anew.");
      return true;
    }
    return false;
  }

  private void refuse(SqlState state, String message, String hint) {
    execution.refuse(new Unreadable(state, message, Token.END, hint));
  }
}
