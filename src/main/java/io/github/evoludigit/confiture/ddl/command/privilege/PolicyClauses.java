package io.github.evoludigit.confiture.ddl.command.privilege;

import io.github.evoludigit.confiture.ddl.catalog.Acl;
import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.catalog.Session;
import io.github.evoludigit.confiture.ddl.clause.ClauseReader;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.WrittenRole;
import io.github.evoludigit.confiture.expression.type.Purpose;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.text.SqlName;
import java.util.List;
import java.util.TreeSet;

/**
 * What CREATE POLICY and ALTER POLICY have in common: for whom, and for which rows.
 *
 * @param roles the roles; empty if nothing is said of them
 * @param using the condition on rows that are there; may be empty
 * @param check the condition on rows that are made; may be empty
 */
record PolicyClauses(List<WrittenRole> roles, List<Token> using, List<Token> check) {

  /** Takes them to the end of the statement. */
  static PolicyClauses read(TokenReader in) {
    ClauseReader clauses = new ClauseReader(in);
    List<WrittenRole> roles = in.takeWord("to") ? clauses.roles() : List.of();
    List<Token> using = in.takeWord("using") ? clauses.parenthesized() : List.of();
    List<Token> check = List.of();
    if (in.takeWord("with")) {
      in.expectWord("check");
      check = clauses.parenthesized();
    }
    in.expectEnd();
    return new PolicyClauses(roles, using, check);
  }

  /** A policy is for the role and not for its name. */
  static void renameRole(Entity policy, String before, String after) {
    TreeSet<String> names = new TreeSet<>();
    for (Token token : Token.of(policy.get(Attribute.TO))) {
      if (token.isName()) {
        names.add(SqlName.quoted(token.text().equals(before) ? after : token.text()));
      }
    }
    policy.set(Attribute.TO, String.join(", ", names));
  }

  /** Gives a policy what they say. */
  void setOn(Entity policy, Relation relation, Execution execution) {
    if (!roles.isEmpty()) {
      Session session = execution.session();
      TreeSet<String> names = new TreeSet<>();
      boolean all = false;
      for (WrittenRole written : roles) {
        String role = written.resolve(session);
        all |= role.equals(Acl.PUBLIC);
        names.add(SqlName.quoted(role.isEmpty() ? session.loader() : role));
      }
      policy.set(Attribute.TO, all ? "" : String.join(", ", names));
    }
    if (!using.isEmpty()) {
      policy.set(Attribute.USING, execution.condition(using, relation, Purpose.POLICY));
    }
    if (!check.isEmpty()) {
      policy.set(Attribute.WITH_CHECK, execution.condition(check, relation, Purpose.POLICY));
    }
  }
}
