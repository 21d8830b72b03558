package io.github.evoludigit.confiture.ddl.command.view;

import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.FollowedText;
import io.github.evoludigit.confiture.ddl.catalog.Namespace;
import io.github.evoludigit.confiture.ddl.catalog.PathScope;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.catalog.RowCondition;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.RuleAction;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.ddl.clause.WrittenName;
import io.github.evoludigit.confiture.ddl.clause.WrittenReference;
import io.github.evoludigit.confiture.expression.CanonicalForm;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.ArrayList;
import java.util.List;

/**
 * CREATE RULE.
 *
 * @param replace whether there may be one
 * @param name its name
 * @param event on what it acts
 * @param table the relation
 * @param where the condition; may be empty
 * @param instead whether it acts instead of what was asked for
 * @param action what it does, with the parentheses around it
 */
record CreateRule(
    boolean replace,
    Token name,
    String event,
    WrittenName table,
    List<Token> where,
    boolean instead,
    List<Token> action)
    implements Command {

  @Override
  public Treatment apply(Execution execution) {
    Namespace namespace = execution.namespace();
    Relation relation = relation(execution);
    if (!replace && relation.parts(ObjectKind.RULE).containsKey(name.text())) {
      execution.refuse(
          new Unreadable(
              SqlState.DUPLICATE_OBJECT,
              "rule \"" + name.text() + "\" for relation \"" + relation.name + "\" already exists",
              name,
              ""));
    }
    Entity rule = relation.newPart(ObjectKind.RULE, name.text(), execution.location());
    rule.set(Attribute.EVENT, event);
    if (!where.isEmpty()) {
      rule.set(Attribute.WHERE, new RowCondition(where, namespace.scope(), relation, bare()));
    }
    rule.set(Attribute.INSTEAD, instead);
    rule.set(
        Attribute.ACTION,
        FollowedText.of(namespace, scope -> spelling(relation, scope, namespace)));
    relation.replacePart(rule);
    return Treatment.MODEL;
  }

  private Relation relation(Execution execution) {
    Entity found = new WrittenReference.OfClass(ObjectKind.TABLE, table).get(execution);
    if (found instanceof Relation relation) {
      return relation;
    }
    throw new Unreadable(
        SqlState.WRONG_OBJECT_TYPE,
        "relation \"" + found.name + "\" cannot have rules",
        table.token(),
        "");
  }

  /** The row whose columns need no OLD or NEW. */
  private String bare() {
    return switch (event) {
      case "insert" -> "new";
      case "delete" -> "old";
      default -> "";
    };
  }

  /** The commands, without the parentheses around one alone. */
  private String spelling(Relation relation, PathScope scope, Namespace namespace) {
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
    RuleAction byTokens = new RuleAction(namespace);
    List<String> commands = new ArrayList<>();
    TokenReader all = new TokenReader(inner);
    while (!all.atEnd()) {
      List<Token> command = new ArrayList<>();
      while (!all.atEnd() && !all.take(TokenKind.SEMICOLON)) {
        command.add(all.next());
      }
      commands.add(
          form.ruleCommand(command, scope.describe(relation), () -> byTokens.spelling(command)));
    }
    return String.join("; ", commands);
  }
}
