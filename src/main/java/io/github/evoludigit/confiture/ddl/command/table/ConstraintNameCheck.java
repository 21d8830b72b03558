package io.github.evoludigit.confiture.ddl.command.table;

import io.github.evoludigit.confiture.ddl.catalog.Constraint;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.dependency.NewConstraint;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether the names of constraints are free: in their table, and those of indexes in their schema.
 *
 * @param relation the table
 * @param execution what else there is
 */
record ConstraintNameCheck(Relation relation, Execution execution) {

  /** Says which name of a new table's constraints is taken, in the order in which it gets them. */
  void check(List<NewConstraint> constraints) {
    Set<String> taken = new HashSet<>();
    for (NewConstraint each : constraints) {
      if (each.constraint().sort == Constraint.Sort.CHECK
          && each.name().isPresent()
          && !taken.add(each.name().get())) {
        refuse(
            SqlState.DUPLICATE_OBJECT,
            "check constraint \"" + each.name().get() + "\" already exists");
        return;
      }
    }
    Set<String> indexes = new HashSet<>(Set.of(relation.name));
    for (NewConstraint each : constraints) {
      if (each.constraint().hasIndex() && each.name().isPresent()) {
        String name = each.name().get();
        if (!indexes.add(name) || isClass(name)) {
          classExists(name);
          return;
        }
        if (!taken.add(name)) {
          exists(name);
          return;
        }
      }
    }
    for (NewConstraint each : constraints) {
      if (each.constraint().sort == Constraint.Sort.FOREIGN_KEY
          && each.name().isPresent()
          && !taken.add(each.name().get())) {
        exists(each.name().get());
        return;
      }
    }
  }

  /** Whether an index of the table's schema cannot have that name. */
  boolean isClass(String name) {
    return execution.catalog().relation(relation.schema, name).isPresent()
        || execution.catalog().constraintNames().ofIndex(relation.schema, name).isPresent();
  }

  /** Says that something in the schema has the name of an index. */
  void classExists(String name) {
    refuse(SqlState.DUPLICATE_TABLE, "relation \"" + name + "\" already exists");
  }

  /** Says that the table has a constraint of that name. */
  void exists(String name) {
    refuse(
        SqlState.DUPLICATE_OBJECT,
        "constraint \"" + name + "\" for relation \"" + relation.name + "\" already exists");
  }

  private void refuse(SqlState state, String message) {
    execution.refuse(new Unreadable(state, message, Token.END, ""));
  }
}
