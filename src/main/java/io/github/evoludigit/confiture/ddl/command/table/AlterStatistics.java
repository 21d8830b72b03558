package io.github.evoludigit.confiture.ddl.command.table;

import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.clause.AlterTarget;
import io.github.evoludigit.confiture.ddl.clause.ClauseReader;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.Optional;

/**
 * ALTER STATISTICS, except for what all objects share.
 *
 * @param target the statistics
 * @param statisticsTarget how much is collected; empty for the default
 */
public record AlterStatistics(AlterTarget target, String statisticsTarget) implements Command {

  /** What follows the name, to the end. */
  public static Command read(AlterTarget target, TokenReader in) {
    in.expectWords("set", "statistics");
    String statisticsTarget = new ClauseReader(in).statisticsTarget();
    in.expectEnd();
    return new AlterStatistics(target, statisticsTarget);
  }

  @Override
  public Treatment apply(Execution execution) {
    Optional<Entity> found = target.find(execution);
    found.ifPresent(each -> each.set(Attribute.STATISTICS_TARGET, statisticsTarget));
    return Treatment.MODEL;
  }
}
