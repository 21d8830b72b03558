package io.github.evoludigit.confiture.ddl.command.table;

import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.Sequence;
import io.github.evoludigit.confiture.ddl.clause.AlterTarget;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.Optional;

/** ALTER SEQUENCE with options of a sequence. */
public record AlterSequence(AlterTarget target, SequenceOptions options) implements Command {

  @Override
  public Treatment apply(Execution execution) {
    Optional<Entity> found = target.findOfAnyKind(execution);
    if (found.isPresent()) {
      if (!(found.get() instanceof Sequence sequence)) {
        throw new Unreadable(
            SqlState.WRONG_OBJECT_TYPE,
            "cannot open relation \"" + found.get().name + '"',
            Token.END,
            "");
      }
      options.check(execution);
      sequence.pin();
      options.applyTo(sequence, execution);
    }
    return Treatment.MODEL;
  }
}
