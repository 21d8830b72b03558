package io.github.evoludigit.confiture.ddl.command.data;

import io.github.evoludigit.confiture.ddl.clause.Absence;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.ddl.clause.UtilityOptions;
import io.github.evoludigit.confiture.ddl.clause.WrittenName;
import io.github.evoludigit.confiture.sql.Token;
import java.util.List;

/**
 * VACUUM, ANALYZE, REINDEX, LOCK, TRUNCATE and REFRESH: they change no object, but what they name
 * must be there.
 *
 * @param options its options in parentheses
 * @param named the relations and indexes it names
 * @param place where it can be
 * @param treatment how it counts
 */
record Maintenance(
    UtilityOptions options, List<WrittenName> named, Place place, Treatment treatment)
    implements Command {

  /**
   * Whether a statement must or cannot be within a transaction.
   *
   * @param rule which of these
   * @param first the statement's first word
   * @param name what it is called
   */
  record Place(Rule rule, Token first, String name) {

    static final Place ANY = new Place(Rule.ANYWHERE, Token.END, "");
  }

  /** Where a statement can be. */
  enum Rule {
    ANYWHERE,
    WITHIN,
    OUTSIDE
  }

  @Override
  public Treatment apply(Execution execution) {
    options.check(execution);
    for (WrittenName name : named) {
      if (execution.namespace().findConstraint(name.name()).isEmpty()) {
        new Absence(execution).relation(name).ifPresent(execution::refuse);
      }
    }
    switch (place.rule()) {
      case ANYWHERE -> {
        // It minds no transaction.
      }
      case WITHIN -> execution.expectTransaction(place.first(), place.name());
      case OUTSIDE -> execution.expectNoTransaction(place.first(), place.name());
    }
    return treatment;
  }
}
