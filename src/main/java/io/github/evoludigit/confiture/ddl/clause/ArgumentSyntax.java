package io.github.evoludigit.confiture.ddl.clause;

import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.sql.Unreadable;

/**
 * The syntax of the types in parentheses that tell a routine from others of its name ({@code
 * func_args} and {@code aggr_args} in gram.y).
 */
record ArgumentSyntax(TokenReader in) {

  /**
   * Takes the parentheses with what is in them.
   *
   * @param aggregate whether they can be {@code (*)} or have {@code ORDER BY}
   */
  void read(boolean aggregate) {
    in.expectOpen();
    if (aggregate) {
      if (!in.takeOperator("*")) {
        aggregated();
      }
    } else if (!in.at(TokenKind.CLOSE_PAREN)) {
      list();
    }
    in.expectClose();
  }

  private void aggregated() {
    if (in.takeWord("order")) {
      in.expectWord("by");
      list();
      return;
    }
    list();
    if (in.takeWord("order")) {
      in.expectWord("by");
      list();
    }
  }

  private void list() {
    do {
      argument();
    } while (in.takeComma());
  }

  private void argument() {
    boolean moded = mode();
    int start = in.position();
    if (isType()) {
      return;
    }
    in.back(start);
    if (!in.atFunctionName()) {
      throw in.unreadable();
    }
    in.next();
    if (!moded) {
      mode();
    }
    WrittenType.read(in);
  }

  /** Whether the whole argument is a type, which is taken then. */
  private boolean isType() {
    try {
      WrittenType.read(in);
      return in.at(TokenKind.COMMA) || in.at(TokenKind.CLOSE_PAREN) || in.atWord("order");
    } catch (Unreadable named) {
      return false;
    }
  }

  private boolean mode() {
    boolean alone =
        in.peek(1).kind() == TokenKind.COMMA || in.peek(1).kind() == TokenKind.CLOSE_PAREN;
    if (alone) {
      return false;
    }
    if (in.takeWord("in")) {
      in.takeWord("out");
      return true;
    }
    return in.takeWord("out") || in.takeWord("inout") || in.takeWord("variadic");
  }
}
