package io.github.evoludigit.confiture.ddl.command.data;

import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.clause.Absence;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.MissingObject;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.ddl.clause.WrittenName;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.List;
import java.util.Optional;

/**
 * COPY, as far as what it names must be there.
 *
 * @param table the table; none if it is of a query
 * @param columns its columns; empty for all
 * @param unknown the options that nobody knows
 */
record CopyTable(Optional<WrittenName> table, List<Token> columns, List<Token> unknown)
    implements Command {

  @Override
  public Treatment apply(Execution execution) {
    for (Token name : unknown) {
      execution.refuse(Unreadable.syntax("option \"" + name.text() + "\" not recognized", name));
    }
    table.ifPresent(name -> check(name, execution));
    return Treatment.ROWS;
  }

  private void check(WrittenName name, Execution execution) {
    new Absence(execution).relation(name).ifPresent(execution::refuse);
    Optional<Relation> relation =
        execution.namespace().findRelation(name.name()).filter(found -> found.known);
    for (Token column : columns) {
      if (relation.isPresent() && !relation.get().columns.containsKey(column.text())) {
        execution.refuse(MissingObject.column(column, relation.get()));
      }
    }
  }
}
