package io.github.evoludigit.confiture.ddl.command.table;

import io.github.evoludigit.confiture.ddl.catalog.Namespace;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.QueryText;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.sql.Token;
import java.util.List;
import java.util.Optional;

/**
 * CREATE TABLE AS, and {@code SELECT … INTO}, which is the same.
 *
 * @param table what is made
 * @param columns the names of its columns; empty for the query's
 * @param options what stands before the query
 * @param query the query
 */
record CreateTableAs(NewTable table, List<String> columns, TableOptions options, List<Token> query)
    implements Command {

  @Override
  public Treatment apply(Execution execution) {
    Namespace namespace = execution.namespace();
    if (!table.isThere(namespace)) {
      Relation relation = table.relation(execution);
      options.applyTo(relation, Optional.empty(), execution);
      QueryText text = new QueryText(query, namespace.scope());
      text.addColumns(relation, columns);
      if (!relation.known) {
        relation.set(Attribute.MADE_BY, text.form(columns).text());
      }
      execution.catalog().add(relation);
      execution.catalog().begin(relation);
      options.settle(relation, execution);
    }
    return Treatment.MODEL;
  }
}
