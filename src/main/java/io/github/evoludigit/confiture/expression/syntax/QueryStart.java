package io.github.evoludigit.confiture.expression.syntax;

import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;

/** Tells the beginning of a query from that of a value, both of which can be in parentheses. */
final class QueryStart {

  private QueryStart() {}

  /**
   * Whether a query begins behind the parentheses that are open at the cursor.
   *
   * @param from how many of these must hold all of the query
   */
  static boolean isAt(TokenReader cursor, int from) {
    int ahead = from;
    while (cursor.peek(ahead).kind() == TokenKind.OPEN_PAREN) {
      ahead++;
    }
    Token token = cursor.peek(ahead);
    if (token.kind() != TokenKind.WORD) {
      return false;
    }
    boolean query =
        switch (token.text()) {
          case "select", "with", "table" -> true;
          case "values" -> cursor.peek(ahead + 1).kind() == TokenKind.OPEN_PAREN;
          default -> false;
        };
    return query && (ahead == from || closes(cursor, from, ahead));
  }

  /** Tells {@code ((SELECT 1) UNION …)} from {@code ((SELECT 1) + 1)}, a value. */
  private static boolean closes(TokenReader cursor, int from, int first) {
    int ahead = first;
    int depth = first - from;
    while (depth > 0) {
      Token token = cursor.peek(ahead++);
      switch (token.kind()) {
        case OPEN_PAREN -> depth++;
        case CLOSE_PAREN -> {
          depth--;
          Token after = cursor.peek(ahead);
          boolean goesOn =
              switch (after.kind()) {
                case CLOSE_PAREN, END, SEMICOLON -> true;
                case WORD ->
                    switch (after.text()) {
                      case "union",
                          "intersect",
                          "except",
                          "order",
                          "limit",
                          "offset",
                          "fetch",
                          "for" ->
                          true;
                      default -> false;
                    };
                default -> false;
              };
          if (depth < first - from && !goesOn) {
            return false;
          }
        }
        case END -> {
          return false;
        }
        default -> {
          // Inside the query.
        }
      }
    }
    return true;
  }
}
