package io.github.evoludigit.confiture.ddl.command.table;

import io.github.evoludigit.confiture.ddl.catalog.Constraint;
import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.dependency.DependentCheck;
import io.github.evoludigit.confiture.ddl.dependency.ObjectDescription;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.Unreadable;
import io.github.evoludigit.confiture.text.SqlName;
import java.util.List;
import java.util.Optional;

/**
 * Whether a constraint can go from its table ({@code ATExecDropConstraint}).
 *
 * @param constraint the constraint
 * @param table where it is
 */
record ConstraintUseCheck(Constraint constraint, AlteredTable table) {

  /** Says that it is its parent's, or that foreign keys need it. */
  void drop(boolean cascade) {
    Execution execution = table.execution();
    if (!execution.judges() || execution.catalog().refusals().areIncomplete()) {
      return;
    }
    if (constraint.origin.isPresent()) {
      refuse(
          SqlState.INVALID_TABLE_DEFINITION,
          "cannot drop inherited constraint \""
              + constraint.name
              + "\" of relation \""
              + table.relation().name
              + '"',
          "Drop it from the table that it is inherited from.");
      return;
    }
    Optional<Entity> user =
        cascade ? Optional.empty() : new DependentCheck(table.catalog()).of(List.of(constraint));
    if (user.isPresent()) {
      ObjectDescription description = new ObjectDescription(execution.namespace().searchPath());
      refuse(
          SqlState.DEPENDENT_OBJECTS_STILL_EXIST,
          "cannot drop constraint "
              + SqlName.quoted(constraint.name)
              + " on "
              + description.of(table.relation())
              + " because other objects depend on it",
          description.hintAt(user.get()));
    }
  }

  private void refuse(SqlState state, String message, String hint) {
    table.execution().refuse(new Unreadable(state, message, Token.END, hint));
  }
}
