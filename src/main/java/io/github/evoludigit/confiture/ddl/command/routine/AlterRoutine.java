package io.github.evoludigit.confiture.ddl.command.routine;

import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.Routine;
import io.github.evoludigit.confiture.ddl.clause.AlterTarget;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * ALTER FUNCTION, PROCEDURE and ROUTINE, except for what all objects share.
 *
 * @param target the routine
 * @param options what is changed
 */
public record AlterRoutine(AlterTarget target, List<RoutineOption> options) implements Command {

  /** What follows the routine, to the end. */
  public static Command read(AlterTarget target, TokenReader in) {
    RoutineOptionReader reader = new RoutineOptionReader(in);
    List<RoutineOption> options = new ArrayList<>();
    RepeatedOptions repeated = new RepeatedOptions();
    do {
      Token place = in.peek();
      RoutineOption option = reader.readChangeable();
      repeated.add(option.group(), place);
      options.add(option);
    } while (!in.atEnd() && !in.atWord("restrict"));
    in.takeWord("restrict");
    in.expectEnd();
    repeated.expectNone();
    return new AlterRoutine(target, List.copyOf(options));
  }

  @Override
  public Treatment apply(Execution execution) {
    Optional<Entity> found = target.find(execution);
    if (found.isPresent()) {
      Routine routine = (Routine) found.get();
      options.forEach(option -> option.applyTo(routine, execution));
      RoutineOption.removeUsualCost(routine);
    }
    return Treatment.MODEL;
  }
}
