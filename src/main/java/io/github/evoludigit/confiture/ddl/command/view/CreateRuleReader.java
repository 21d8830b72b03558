package io.github.evoludigit.confiture.ddl.command.view;

import io.github.evoludigit.confiture.ddl.clause.ClauseReader;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.WrittenName;
import io.github.evoludigit.confiture.expression.Syntax;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.List;

/** Reads CREATE RULE ({@code RuleStmt} in gram.y). */
public final class CreateRuleReader {

  private final TokenReader in;

  /** Reads a rule where the tokens stand. */
  public CreateRuleReader(TokenReader in) {
    this.in = in;
  }

  /** After {@code CREATE [OR REPLACE] RULE}. */
  public Command read(boolean replace) {
    Token name = in.nameToken();
    in.expectWord("as");
    in.expectWord("on");
    if (!in.atAnyWord("select", "insert", "update", "delete")) {
      throw in.unreadable();
    }
    String event = in.next().text();
    in.expectWord("to");
    WrittenName table = new ClauseReader(in).name();
    List<Token> where = in.takeWord("where") ? condition() : List.of();
    in.expectWord("do");
    boolean instead = in.takeWord("instead");
    if (!instead) {
      in.takeWord("also");
    }
    boolean notifies = in.atWord("notify");
    List<Token> action = action();
    in.expectEnd();
    if (notifies && !where.isEmpty()) {
      throw new Unreadable(
          SqlState.INVALID_OBJECT_DEFINITION,
          "rules with WHERE conditions can only have SELECT, INSERT, UPDATE, or DELETE actions",
          action.get(0),
          "");
    }
    return new CreateRule(replace, name, event, table, where, instead, action);
  }

  private List<Token> condition() {
    int from = in.position();
    Syntax.expression(in);
    return List.copyOf(in.since(from));
  }

  /** Takes {@code NOTHING}, a command, or commands in parentheses ({@code RuleActionList}). */
  private List<Token> action() {
    int from = in.position();
    if (in.takeWord("nothing")) {
      return List.copyOf(in.since(from));
    }
    boolean several = in.at(TokenKind.OPEN_PAREN) && !Syntax.isQueryInParentheses(in);
    if (!several && !in.at(TokenKind.OPEN_PAREN)) {
      command();
      return List.copyOf(in.since(from));
    }
    in.expectOpen();
    do {
      if (!in.at(TokenKind.SEMICOLON) && !in.at(TokenKind.CLOSE_PAREN)) {
        command();
      }
    } while (in.take(TokenKind.SEMICOLON));
    in.expectClose();
    return List.copyOf(in.since(from));
  }

  private void command() {
    if (in.takeWord("notify")) {
      in.name();
      if (in.takeComma()) {
        in.string();
      }
    } else {
      Syntax.query(in);
    }
  }
}
