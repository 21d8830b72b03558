package io.github.evoludigit.confiture.ddl.command.table;

import io.github.evoludigit.confiture.ddl.catalog.Namespace;
import io.github.evoludigit.confiture.ddl.catalog.QualifiedName;
import io.github.evoludigit.confiture.ddl.clause.Clauses;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.ddl.clause.UtilityOptions;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.Set;

/** CLUSTER, which makes an index that of its table. */
public final class IndexStatements {

  private final Clauses clauses;
  private final TokenReader in;
  private final Namespace namespace;

  /** What follows the first words of the statement. */
  public IndexStatements(Clauses clauses) {
    this.clauses = clauses;
    this.in = clauses.in;
    this.namespace = clauses.namespace;
  }

  /** After {@code CLUSTER}: the index that is named is the table's from now on. */
  public Treatment cluster() {
    Token first = in.peek(-1);
    if (in.at(TokenKind.OPEN_PAREN)) {
      UtilityOptions.read(clauses, "CLUSTER", Set.of("verbose"));
    } else {
      in.takeWord("verbose");
    }
    if (in.atEnd()) {
      clauses.expectNoTransaction(first, "CLUSTER");
    } else {
      QualifiedName named = clauses.qualifiedName();
      if (in.takeWord("using")) {
        clusterOn(named, in.name());
      } else if (in.takeWord("on")) {
        clusterOn(clauses.qualifiedName(), named.name());
      }
      in.expectEnd();
    }
    return Treatment.ROWS;
  }

  private void clusterOn(QualifiedName table, String index) {
    namespace.findRelation(table).orElseThrow(in::unreadable).clusterOn(index);
  }
}
