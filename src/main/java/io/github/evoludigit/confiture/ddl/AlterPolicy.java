package io.github.evoludigit.confiture.ddl;

/** ALTER POLICY, except for what all objects share. */
final class AlterPolicy {

  private final Clauses clauses;

  AlterPolicy(Clauses clauses) {
    this.clauses = clauses;
  }

  /** What follows the policy's table in ALTER POLICY. */
  Treatment read(Entity policy, Relation relation) {
    new PolicyClauses(clauses).readInto(policy, relation);
    return Treatment.MODEL;
  }
}
