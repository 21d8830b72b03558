package io.github.evoludigit.confiture.ddl;

import io.github.evoludigit.confiture.ddl.expression.CanonicalForm;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.text.SqlName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** CREATE TRIGGER, EVENT TRIGGER, RULE and POLICY, and what ALTER does with them. */
final class TriggerStatements {

  private static final List<String> EVENTS = List.of("INSERT", "DELETE", "UPDATE", "TRUNCATE");

  private final Clauses clauses;
  private final TokenReader in;
  private final Catalog catalog;
  private final Namespace namespace;

  TriggerStatements(Clauses clauses) {
    this.clauses = clauses;
    this.in = clauses.in;
    this.catalog = clauses.catalog;
    this.namespace = clauses.namespace;
  }

  private Relation relation() {
    return namespace.findRelation(clauses.relationName()).orElseThrow(in::unreadable);
  }

  private Entity part(ObjectKind kind, String name, Relation relation) {
    Entity part = new Entity(kind, relation.schema, name, clauses.location());
    part.parent = Optional.of(relation);
    return part;
  }

  /** After {@code CREATE [OR REPLACE] [CONSTRAINT] TRIGGER}. */
  Treatment createTrigger(boolean constraint) {
    String name = in.label();
    String timing = timing();
    List<String> columns = new ArrayList<>();
    TreeSet<Integer> events = new TreeSet<>();
    do {
      String event = in.label().toUpperCase(Locale.ROOT);
      if (!EVENTS.contains(event)) {
        throw in.unreadable();
      }
      events.add(EVENTS.indexOf(event));
      if (event.equals("UPDATE") && in.takeWord("of")) {
        do {
          columns.add(in.label());
        } while (in.takeComma());
      }
    } while (in.takeWord("or"));
    in.expectWord("on");
    Relation relation = relation();
    Entity trigger = part(ObjectKind.TRIGGER, name, relation);
    trigger.set("constraint", constraint);
    trigger.set("timing", timing);
    trigger.set("events", String.join(" or ", events.stream().map(EVENTS::get).toList()));
    if (!columns.isEmpty()) {
      trigger.set("columns", new Names(columns));
    }
    readTail(trigger, relation);
    in.expectEnd();
    keepState(relation.parts(ObjectKind.TRIGGER).get(name), trigger);
    relation.parts(ObjectKind.TRIGGER).put(name, trigger);
    return Treatment.MODEL;
  }

  private static void keepState(Entity old, Entity replacement) {
    if (old != null) {
      replacement.set("comment", old.get("comment"));
      replacement.set("enabled", old.get("enabled"));
    }
  }

  private String timing() {
    if (in.takeWords("instead", "of")) {
      return "INSTEAD OF";
    }
    String timing = in.label();
    if (!timing.equals("before") && !timing.equals("after")) {
      throw in.unreadable();
    }
    return timing.toUpperCase(Locale.ROOT);
  }

  private void readTail(Entity trigger, Relation relation) {
    boolean row = false;
    while (!in.takeWord("execute")) {
      if (in.takeWord("from")) {
        QualifiedName other = namespace.resolve(clauses.qualifiedName());
        Optional<Relation> known = namespace.findRelation(other);
        trigger.set("from", known.map(TableStatements::reference).orElse(other::toString));
      } else if (in.takeWords("not", "deferrable")) {
        trigger.set("deferrable", "");
      } else if (in.takeWord("deferrable")) {
        if (!trigger.has("deferrable")) {
          trigger.set("deferrable", true);
        }
      } else if (in.takeWords("initially", "deferred")) {
        trigger.set("deferrable", "initially deferred");
      } else if (in.takeWords("initially", "immediate")) {
        continue;
      } else if (in.takeWord("referencing")) {
        referencing(trigger);
      } else if (in.takeWord("for")) {
        in.takeWord("each");
        row = in.takeWord("row");
        if (!row) {
          in.expectWord("statement");
        }
      } else if (in.takeWord("when")) {
        trigger.set("when", condition(in.parenthesized(), relation, ""));
      } else {
        throw in.unreadable();
      }
    }
    trigger.set("for each", row ? "row" : "");
    execute(trigger);
  }

  private void referencing(Entity trigger) {
    while (in.atAnyWord("old", "new")) {
      String which = in.next().text();
      in.expectWord("table");
      in.takeWord("as");
      trigger.set(which + " table", SqlName.quoted(in.label()));
    }
  }

  /** After {@code EXECUTE}. */
  private void execute(Entity trigger) {
    if (!in.takeWord("function")) {
      in.expectWord("procedure");
    }
    String function = DefinitionOptions.function(clauses);
    String arguments = String.join(", ", DefinitionOptions.arguments(clauses));
    trigger.set(
        "execute",
        Followed.of(namespace, scope -> scope.routineNow(function) + '(' + arguments + ')'));
  }

  /** A condition over the rows OLD and NEW. */
  private record RowCondition(List<Token> tokens, PathScope scope, Relation relation, String bare)
      implements Value {
    @Override
    public String spelling() {
      return new CanonicalForm(scope).rowCondition(tokens, relation.describe(scope.moment()), bare);
    }
  }

  private RowCondition condition(List<Token> tokens, Relation relation, String bare) {
    return new RowCondition(List.copyOf(tokens), namespace.scope(), relation, bare);
  }

  /** After {@code CREATE EVENT TRIGGER}. */
  Treatment createEventTrigger() {
    Entity trigger = new Entity(ObjectKind.EVENT_TRIGGER, "", in.label(), clauses.location());
    in.expectWord("on");
    trigger.set("event", in.label());
    if (in.takeWord("when")) {
      do {
        String filter = in.label();
        in.expectWord("in");
        List<String> values = DefinitionOptions.arguments(clauses);
        values.sort(null);
        trigger.set("when " + filter, String.join(", ", values).toUpperCase(Locale.ROOT));
      } while (in.takeWord("and"));
    }
    in.expectWord("execute");
    execute(trigger);
    in.expectEnd();
    catalog.add(trigger);
    return Treatment.MODEL;
  }

  /** After {@code CREATE [OR REPLACE] RULE}. */
  Treatment createRule() {
    String name = in.label();
    in.expectWords("as", "on");
    String event = in.label();
    in.expectWord("to");
    Relation relation = relation();
    Entity rule = part(ObjectKind.RULE, name, relation);
    rule.set("event", event);
    if (in.takeWord("where")) {
      String bare =
          switch (event) {
            case "insert" -> "new";
            case "delete" -> "old";
            default -> "";
          };
      rule.set("where", condition(in.until("do"), relation, bare));
    }
    in.expectWord("do");
    boolean instead = in.takeWord("instead");
    if (!instead) {
      in.takeWord("also");
    }
    rule.set("instead", instead);
    List<Token> action = in.rest();
    rule.set("action", Followed.of(namespace, scope -> action(action, relation, scope)));
    keepState(relation.parts(ObjectKind.RULE).get(name), rule);
    relation.parts(ObjectKind.RULE).put(name, rule);
    return Treatment.MODEL;
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
              command,
              relation.describe(scope.moment()),
              () -> new RuleAction(clauses).spelling(command)));
    }
    return String.join("; ", commands);
  }

  /** After {@code CREATE POLICY}. */
  Treatment createPolicy() {
    String name = in.label();
    in.expectWord("on");
    Relation relation = relation();
    Entity policy = part(ObjectKind.POLICY, name, relation);
    if (in.takeWord("as")) {
      String kind = in.label();
      policy.set("kind", kind.equals("permissive") ? "" : kind);
    }
    if (in.takeWord("for")) {
      String command = in.label();
      policy.set("for", command.equals("all") ? "" : command);
    }
    policyClauses(policy, relation);
    relation.parts(ObjectKind.POLICY).put(name, policy);
    return Treatment.MODEL;
  }

  /** What CREATE POLICY and ALTER POLICY have in common. */
  private void policyClauses(Entity policy, Relation relation) {
    if (in.takeWord("to")) {
      TreeSet<String> roles = new TreeSet<>();
      boolean all = false;
      for (String role : clauses.roles()) {
        all |= role.equals(Acl.PUBLIC);
        roles.add(role.isEmpty() ? "current_user" : SqlName.quoted(role));
      }
      policy.set("to", all ? "" : String.join(", ", roles));
    }
    if (in.takeWord("using")) {
      policy.set("using", clauses.parenthesized(Optional.of(relation), "boolean"));
    }
    if (in.takeWords("with", "check")) {
      policy.set("with check", clauses.parenthesized(Optional.of(relation), "boolean"));
    }
    in.expectEnd();
  }

  /** What follows the policy's table in ALTER POLICY. */
  Treatment alterPolicy(Entity policy, Relation relation) {
    policyClauses(policy, relation);
    return Treatment.MODEL;
  }

  /** What follows the name in ALTER EVENT TRIGGER. */
  Treatment alterEventTrigger(Entity trigger) {
    if (in.takeWord("disable")) {
      trigger.set("enabled", "no");
    } else {
      in.expectWord("enable");
      boolean replica = in.takeWord("replica");
      boolean always = in.takeWord("always");
      trigger.set("enabled", replica ? "replica" : always ? "always" : "");
    }
    in.expectEnd();
    return Treatment.MODEL;
  }
}
