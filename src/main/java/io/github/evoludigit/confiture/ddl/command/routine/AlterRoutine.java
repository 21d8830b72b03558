package io.github.evoludigit.confiture.ddl.command.routine;

import io.github.evoludigit.confiture.ddl.catalog.Routine;
import io.github.evoludigit.confiture.ddl.clause.Clauses;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.sql.TokenReader;

/** ALTER FUNCTION, PROCEDURE and ROUTINE, except for what all objects share. */
public final class AlterRoutine {

  private final Clauses clauses;
  private final TokenReader in;

  /** What follows the first words of the statement. */
  public AlterRoutine(Clauses clauses) {
    this.clauses = clauses;
    this.in = clauses.in;
  }

  /** What follows the routine in ALTER FUNCTION, except for what all objects share. */
  public Treatment read(Routine routine) {
    RoutineOptions options = new RoutineOptions(clauses);
    while (!in.atEnd() && !in.takeWord("restrict")) {
      options.readInto(routine);
    }
    RoutineOptions.removeUsualCost(routine);
    in.expectEnd();
    return Treatment.MODEL;
  }
}
