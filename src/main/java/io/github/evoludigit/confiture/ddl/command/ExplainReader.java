package io.github.evoludigit.confiture.ddl.command;

import io.github.evoludigit.confiture.ddl.clause.UtilityOptions;
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

  private final TokenReader in;
  private UtilityOptions options = UtilityOptions.NONE;

  ExplainReader(TokenReader in) {
    this.in = in;
  }

  /** After {@code EXPLAIN}; whether the statement is run. */
  boolean read() {
    if (in.at(TokenKind.OPEN_PAREN) && !Syntax.isQueryInParentheses(in)) {
      options = UtilityOptions.read(in, "EXPLAIN", OPTIONS);
      return options.isOn("analyze");
    }
    boolean runs = in.takeWord("analyze") || in.takeWord("analyse");
    in.takeWord("verbose");
    return runs;
  }

  /** The options in parentheses. */
  UtilityOptions options() {
    return options;
  }

  /** Checks that a statement follows that can be explained and is no query. */
  void expectExplainable() {
    boolean made =
        in.atWord("create")
            && (in.peek(1).isWord("table")
                || in.peek(1).isWord("materialized")
                || in.peek(1).isWord("unlogged")
                || in.peek(1).text().startsWith("temp"));
    if (!made && !in.atAnyWord("execute", "declare", "refresh")) {
      throw in.unreadable();
    }
  }
}
