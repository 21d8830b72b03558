package io.github.evoludigit.confiture.ddl.command.view;

import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.FollowedText;
import io.github.evoludigit.confiture.ddl.catalog.Namespace;
import io.github.evoludigit.confiture.ddl.catalog.PathScope;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.catalog.RowCondition;
import io.github.evoludigit.confiture.ddl.clause.Clauses;
import io.github.evoludigit.confiture.ddl.clause.RuleAction;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.ddl.clause.WrittenName;
import io.github.evoludigit.confiture.ddl.clause.WrittenReference;
import io.github.evoludigit.confiture.expression.CanonicalForm;
import io.github.evoludigit.confiture.expression.Syntax;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.ArrayList;
import java.util.List;

/** CREATE RULE. */
public final class CreateRule {

  private final Clauses clauses;
  private final TokenReader in;
  private final Namespace namespace;

  /** What follows the first words of the statement. */
  public CreateRule(Clauses clauses) {
    this.clauses = clauses;
    this.in = clauses.in;
    this.namespace = clauses.namespace;
  }

  /** After {@code CREATE [OR REPLACE] RULE}. */
  public Treatment read(boolean replace) {
    Token name = in.nameToken();
    in.expectWord("as");
    in.expectWord("on");
    if (!in.atAnyWord("select", "insert", "update", "delete")) {
      throw in.unreadable();
    }
    String event = in.next().text();
    in.expectWord("to");
    WrittenName table = clauses.reader().name();
    List<Token> where = List.of();
    if (in.takeWord("where")) {
      int from = in.position();
      Syntax.expression(in);
      where = List.copyOf(in.since(from));
    }
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
    Entity found = new WrittenReference.OfClass(ObjectKind.TABLE, table).get(clauses.execution());
    if (!(found instanceof Relation relation)) {
      throw new Unreadable(
          SqlState.WRONG_OBJECT_TYPE,
          "relation \"" + found.name + "\" cannot have rules",
          table.token(),
          "");
    }
    if (!replace && relation.parts(ObjectKind.RULE).containsKey(name.text())) {
      clauses.refuse(
          new Unreadable(
              SqlState.DUPLICATE_OBJECT,
              "rule \"" + name.text() + "\" for relation \"" + found.name + "\" already exists",
              name,
              ""));
    }
    Entity rule = relation.newPart(ObjectKind.RULE, name.text(), clauses.location());
    rule.set(Attribute.EVENT, event);
    if (!where.isEmpty()) {
      String bare =
          switch (event) {
            case "insert" -> "new";
            case "delete" -> "old";
            default -> "";
          };
      rule.set(Attribute.WHERE, new RowCondition(where, namespace.scope(), relation, bare));
    }
    rule.set(Attribute.INSTEAD, instead);
    rule.set(
        Attribute.ACTION, FollowedText.of(namespace, scope -> action(action, relation, scope)));
    relation.replacePart(rule);
    return Treatment.MODEL;
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

  /** The commands of a rule, without the parentheses around one alone. */
  private String action(List<Token> action, Relation relation, PathScope scope) {
    List<Token> inner = action;
    int last = inner.size() - 1;
    if (last > 1
        && inner.get(0).kind() == TokenKind.OPEN_PAREN
        && inner.get(last).kind() == TokenKind.CLOSE_PAREN) {
      inner = inner.subList(1, last);
      while (!inner.isEmpty() && inner.get(inner.size() - 1).kind() == TokenKind.SEMICOLON) {
        inner = inner.subList(0, inner.size() - 1);
      }
    }
    CanonicalForm form = new CanonicalForm(scope);
    List<String> commands = new ArrayList<>();
    TokenReader all = new TokenReader(inner);
    while (!all.atEnd()) {
      List<Token> command = new ArrayList<>();
      while (!all.atEnd() && !all.take(TokenKind.SEMICOLON)) {
        command.add(all.next());
      }
      commands.add(
          form.ruleCommand(
              command, scope.describe(relation), () -> new RuleAction(clauses).spelling(command)));
    }
    return String.join("; ", commands);
  }
}
