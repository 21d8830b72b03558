package io.github.evoludigit.confiture.ddl.command.privilege;

import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.clause.ClauseReader;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.ddl.clause.WrittenName;
import io.github.evoludigit.confiture.ddl.clause.WrittenReference;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.AttributeValue;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.Set;

/**
 * CREATE POLICY.
 *
 * @param name its name
 * @param table its table
 * @param kind {@code restrictive}; empty for the usual one
 * @param command the command it is for; empty for all
 * @param clauses for whom, and for which rows
 */
public record CreatePolicy(
    Token name, WrittenName table, String kind, String command, PolicyClauses clauses)
    implements Command {

  private static final Set<String> COMMANDS = Set.of("select", "insert", "update", "delete");

  /** Takes what follows {@code CREATE POLICY}. */
  public static CreatePolicy read(TokenReader in) {
    Token name = in.nameToken();
    in.expectWord("on");
    WrittenName table = new ClauseReader(in).name();
    String kind = "";
    if (in.takeWord("as")) {
      Token word = in.identifierToken();
      if (!Set.of("permissive", "restrictive").contains(word.text())) {
        throw Unreadable.syntax("unrecognized row security option \"" + word.text() + '"', word);
      }
      kind = AttributeValue.RESTRICTIVE.is(word.text()) ? word.text() : "";
    }
    String command = "";
    if (in.takeWord("for") && !in.takeWord("all")) {
      if (!in.at(TokenKind.WORD) || !COMMANDS.contains(in.peek().text())) {
        throw in.unreadable();
      }
      command = in.next().text();
    }
    return new CreatePolicy(name, table, kind, command, PolicyClauses.read(in));
  }

  @Override
  public Treatment apply(Execution execution) {
    Entity found = new WrittenReference.OfClass(ObjectKind.TABLE, table).get(execution);
    boolean isTable =
        found.kind == ObjectKind.TABLE || found instanceof Relation made && !made.known;
    if (!isTable) {
      throw new Unreadable(
          SqlState.WRONG_OBJECT_TYPE, '"' + found.name + "\" is not a table", table.token(), "");
    }
    Relation relation = (Relation) found;
    if (clauses.using().size() > 0 && command.equals("insert")) {
      throw Unreadable.syntax("only WITH CHECK expression allowed for INSERT", name);
    }
    if (clauses.check().size() > 0 && (command.equals("select") || command.equals("delete"))) {
      throw Unreadable.syntax("WITH CHECK cannot be applied to SELECT or DELETE", name);
    }
    if (relation.parts(ObjectKind.POLICY).containsKey(name.text())) {
      execution.refuse(
          new Unreadable(
              SqlState.DUPLICATE_OBJECT,
              "policy \"" + name.text() + "\" for table \"" + relation.name + "\" already exists",
              name,
              ""));
    }
    Entity policy = relation.newPart(ObjectKind.POLICY, name.text(), execution.location());
    policy.set(Attribute.KIND, kind);
    policy.set(Attribute.FOR, command);
    clauses.setOn(policy, relation, execution);
    relation.parts(ObjectKind.POLICY).put(name.text(), policy);
    return Treatment.MODEL;
  }
}
