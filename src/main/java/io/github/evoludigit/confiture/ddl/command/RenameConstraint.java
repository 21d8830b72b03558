package io.github.evoludigit.confiture.ddl.command;

import io.github.evoludigit.confiture.ddl.catalog.Constraint;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.clause.AlterTarget;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.ddl.dependency.Alteration;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Missing;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.Unreadable;

/** {@code ALTER TABLE … RENAME CONSTRAINT}. */
record RenameConstraint(AlterTarget target, Token constraint, Token name) implements Command {

  @Override
  public Treatment apply(Execution execution) {
    target
        .relation(execution)
        .ifPresent(
            relation -> {
              if (!relation.constraints.containsKey(constraint.text())
                  && relation.notNullColumn(constraint.text()).isEmpty()) {
                throw missing(relation);
              }
              check(relation, execution);
              new Alteration(execution.catalog())
                  .renameConstraint(relation, constraint.text(), name.text());
            });
    return Treatment.MODEL;
  }

  private Unreadable missing(Relation relation) {
    return new Unreadable(
            SqlState.UNDEFINED_OBJECT,
            "constraint \""
                + constraint.text()
                + "\" for table \""
                + relation.name
                + "\" does not exist",
            constraint,
            "")
        .about(Missing.of(ObjectKind.CONSTRAINT.label(), constraint.text()).of(relation.name));
  }

  /** Says that it is the parent's, or that the name is taken ({@code rename_constraint}). */
  private void check(Relation relation, Execution execution) {
    Constraint old = relation.constraints.get(constraint.text());
    if (!execution.judges() || old == null) {
      return;
    }
    if (old.hasIndex()) {
      new NewNameCheck(execution).rename(old, name.text());
    } else if (old.sort == Constraint.Sort.CHECK && old.origin.isPresent()) {
      refuse(
          SqlState.INVALID_TABLE_DEFINITION,
          "cannot rename inherited constraint \"" + old.name + '"',
          execution);
    } else if (relation.constraints.containsKey(name.text())
        || relation.notNullColumn(name.text()).isPresent()) {
      refuse(
          SqlState.DUPLICATE_OBJECT,
          "constraint \""
              + name.text()
              + "\" for relation \""
              + relation.name
              + "\" already exists",
          execution);
    }
  }

  private static void refuse(SqlState state, String message, Execution execution) {
    execution.refuse(new Unreadable(state, message, Token.END, ""));
  }
}
