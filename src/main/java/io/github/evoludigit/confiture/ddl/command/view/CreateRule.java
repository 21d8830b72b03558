package io.github.evoludigit.confiture.ddl.command.view;

import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.Followed;
import io.github.evoludigit.confiture.ddl.catalog.Namespace;
import io.github.evoludigit.confiture.ddl.catalog.PathScope;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.catalog.RowCondition;
import io.github.evoludigit.confiture.ddl.clause.Clauses;
import io.github.evoludigit.confiture.ddl.clause.RuleAction;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.expression.CanonicalForm;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
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
  public Treatment read() {
    String name = in.name();
    in.expectWords("as", "on");
    String event = in.label();
    in.expectWord("to");
    Relation relation = clauses.knownRelation();
    Entity rule = relation.newPart(ObjectKind.RULE, name, clauses.location());
    rule.set(Attribute.EVENT, event);
    if (in.takeWord("where")) {
      String bare =
          switch (event) {
            case "insert" -> "new";
            case "delete" -> "old";
            default -> "";
          };
      rule.set(
          Attribute.WHERE, new RowCondition(in.until("do"), namespace.scope(), relation, bare));
    }
    in.expectWord("do");
    boolean instead = in.takeWord("instead");
    if (!instead) {
      in.takeWord("also");
    }
    rule.set(Attribute.INSTEAD, instead);
    List<Token> action = in.rest();
    expectComplete(action);
    rule.set(Attribute.ACTION, Followed.of(namespace, scope -> action(action, relation, scope)));
    relation.replacePart(rule);
    return Treatment.MODEL;
  }

  /** Nothing stands behind the commands. */
  private void expectComplete(List<Token> action) {
    boolean many =
        action.get(0).kind() == TokenKind.OPEN_PAREN
            && action.stream().anyMatch(token -> token.kind() == TokenKind.SEMICOLON);
    TokenReader all = new TokenReader(action);
    boolean closed = many && all.parenthesized() != null && all.atEnd();
    boolean nothing = action.get(0).isWord("nothing");
    if (many && !closed || nothing && action.size() > 1) {
      throw in.unreadable();
    }
    CanonicalForm.expectCompleteQuery(action);
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
