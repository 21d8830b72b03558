package io.github.evoludigit.confiture.ddl.command.table;

import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.clause.ClauseReader;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.ddl.clause.UtilityOptions;
import io.github.evoludigit.confiture.ddl.clause.WrittenName;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.Optional;
import java.util.Set;

/**
 * CLUSTER: the index that is named is the table's from now on.
 *
 * @param first the statement's first word
 * @param options its options
 * @param table the table; none for all that are clustered
 * @param index the index, if one is named
 */
public record ClusterTable(
    Token first, UtilityOptions options, Optional<WrittenName> table, Optional<String> index)
    implements Command {

  /** After {@code CLUSTER}, which is the first word. */
  public static Command read(TokenReader in, Token first) {
    ClauseReader clauses = new ClauseReader(in);
    UtilityOptions options = UtilityOptions.NONE;
    if (in.at(TokenKind.OPEN_PAREN)) {
      options = UtilityOptions.read(in, "CLUSTER", Set.of("verbose"));
    } else {
      in.takeWord("verbose");
    }
    Optional<WrittenName> table = Optional.empty();
    Optional<String> index = Optional.empty();
    if (!in.atEnd()) {
      WrittenName named = clauses.name();
      table = Optional.of(named);
      if (in.takeWord("using")) {
        index = Optional.of(in.name());
      } else if (in.takeWord("on")) {
        index = Optional.of(named.name().name());
        table = Optional.of(clauses.name());
      }
    }
    in.expectEnd();
    return new ClusterTable(first, options, table, index);
  }

  @Override
  public Treatment apply(Execution execution) {
    options.check(execution);
    if (table.isEmpty()) {
      execution.expectNoTransaction(first, "CLUSTER");
    } else if (index.isPresent()) {
      Relation relation = execution.relation(table.get());
      new OwnIndex(relation, index.get(), execution).expectClusterable();
      relation.clusterOn(index.get());
    }
    return Treatment.ROWS;
  }
}
