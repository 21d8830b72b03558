package io.github.evoludigit.confiture.ddl.command.table;

import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.clause.AlterTarget;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import java.util.List;
import java.util.Optional;

/**
 * ALTER TABLE, also of foreign tables, views, indexes and sequences.
 *
 * @param target the table
 * @param only whether its children are left as they are
 * @param actions what is done to it, in the order of the statement
 */
public record AlterTable(AlterTarget target, boolean only, List<TableAction> actions)
    implements Command {

  /** Keeps its own list. */
  public AlterTable {
    actions = List.copyOf(actions);
  }

  @Override
  public Treatment apply(Execution execution) {
    Optional<Entity> found = target.find(execution);
    if (found.isPresent()) {
      if (execution.judges() && ViewActionCheck.refuses(found.get(), actions, execution)) {
        return Treatment.MODEL;
      }
      AlteredTable table = new AlteredTable(found.get(), only, execution);
      for (TableAction action : actions) {
        table.add(action);
      }
      table.checkAll();
      table.applyAll();
    }
    return Treatment.MODEL;
  }
}
