package io.github.evoludigit.confiture.ddl.command.privilege;

import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.clause.Clauses;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.TokenReader;

/** CREATE POLICY. */
public final class CreatePolicy {

  private final Clauses clauses;
  private final TokenReader in;

  /** What follows the first words of the statement. */
  public CreatePolicy(Clauses clauses) {
    this.clauses = clauses;
    this.in = clauses.in;
  }

  /** After {@code CREATE POLICY}. */
  public Treatment read() {
    String name = in.name();
    in.expectWord("on");
    Relation relation = clauses.knownRelation();
    Entity policy = relation.newPart(ObjectKind.POLICY, name, clauses.location());
    if (in.takeWord("as")) {
      String kind = in.label();
      policy.set(Attribute.KIND, kind.equals("permissive") ? "" : kind);
    }
    if (in.takeWord("for")) {
      String command = in.label();
      policy.set(Attribute.FOR, command.equals("all") ? "" : command);
    }
    new PolicyClauses(clauses).readInto(policy, relation);
    relation.parts(ObjectKind.POLICY).put(name, policy);
    return Treatment.MODEL;
  }
}
