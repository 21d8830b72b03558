package io.github.evoludigit.confiture.ddl.command.privilege;

import io.github.evoludigit.confiture.ddl.catalog.Acl;
import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.clause.Clauses;
import io.github.evoludigit.confiture.expression.type.Purpose;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.text.SqlName;
import java.util.TreeSet;

/** What CREATE POLICY and ALTER POLICY have in common: for whom, and for which rows. */
final class PolicyClauses {

  private final Clauses clauses;
  private final TokenReader in;

  PolicyClauses(Clauses clauses) {
    this.clauses = clauses;
    this.in = clauses.in;
  }

  /** Reads them to the end of the statement. */
  void readInto(Entity policy, Relation relation) {
    if (in.takeWord("to")) {
      TreeSet<String> roles = new TreeSet<>();
      boolean all = false;
      for (String role : clauses.roles()) {
        all |= role.equals(Acl.PUBLIC);
        roles.add(SqlName.quoted(role.isEmpty() ? clauses.session.loader() : role));
      }
      policy.set(Attribute.TO, all ? "" : String.join(", ", roles));
    }
    if (in.takeWord("using")) {
      policy.set(Attribute.USING, clauses.parenthesized(relation, Purpose.POLICY));
    }
    if (in.takeWords("with", "check")) {
      policy.set(Attribute.WITH_CHECK, clauses.parenthesized(relation, Purpose.POLICY));
    }
    in.expectEnd();
  }
}
