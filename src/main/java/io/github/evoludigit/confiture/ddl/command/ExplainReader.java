package io.github.evoludigit.confiture.ddl.command;

import io.github.evoludigit.confiture.ddl.clause.Clauses;
import io.github.evoludigit.confiture.ddl.clause.UtilityOptions;
import io.github.evoludigit.confiture.ddl.command.data.MaintenanceStatements;
import io.github.evoludigit.confiture.expression.Syntax;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.Set;

/** Reads EXPLAIN up to what it explains ({@code ExplainStmt} in gram.y). */
final class ExplainReader {

  private static final Set<String> OPTIONS =
      Set.of(
          ("analyze verbose costs buffers wal settings generic_plan timing summary memory serialize"
                  + " format")
              .split(" "));

  private final Clauses clauses;
  private final TokenReader in;

  ExplainReader(Clauses clauses) {
    this.clauses = clauses;
    this.in = clauses.in;
  }

  /** After {@code EXPLAIN}; whether the statement is run. */
  boolean read() {
    if (in.at(TokenKind.OPEN_PAREN) && !Syntax.isQueryInParentheses(in)) {
      return UtilityOptions.read(clauses, "EXPLAIN", OPTIONS).isOn("analyze");
    }
    boolean runs = in.takeWord("analyze") || in.takeWord("analyse");
    in.takeWord("verbose");
    return runs;
  }

  /** A statement that can be explained and is no query. */
  void other() {
    if (in.takeWord("execute")) {
      new CursorStatements(clauses).execute();
      in.expectEnd();
    } else if (in.takeWord("declare")) {
      new CursorStatements(clauses).declaration();
      in.expectEnd();
    } else if (in.takeWord("refresh")) {
      new MaintenanceStatements(clauses).refresh();
    } else {
      in.expectWord("create");
      in.rest();
    }
  }
}
