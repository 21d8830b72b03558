package io.github.evoludigit.confiture.ddl;

import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.TokenReader;

/** CREATE POLICY. */
final class CreatePolicy {

  private final Clauses clauses;
  private final TokenReader in;

  CreatePolicy(Clauses clauses) {
    this.clauses = clauses;
    this.in = clauses.in;
  }

  /** After {@code CREATE POLICY}. */
  Treatment read() {
    String name = in.name();
    in.expectWord("on");
    Relation relation = clauses.knownRelation();
    Entity policy = relation.newPart(ObjectKind.POLICY, name, clauses.location());
    if (in.takeWord("as")) {
      String kind = in.label();
      policy.set("kind", kind.equals("permissive") ? "" : kind);
    }
    if (in.takeWord("for")) {
      String command = in.label();
      policy.set("for", command.equals("all") ? "" : command);
    }
    new PolicyClauses(clauses).readInto(policy, relation);
    relation.parts(ObjectKind.POLICY).put(name, policy);
    return Treatment.MODEL;
  }
}
