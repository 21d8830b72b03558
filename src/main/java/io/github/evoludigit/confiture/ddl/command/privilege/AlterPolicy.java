package io.github.evoludigit.confiture.ddl.command.privilege;

import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.clause.Clauses;
import io.github.evoludigit.confiture.ddl.clause.Treatment;

/** ALTER POLICY, except for what all objects share. */
public final class AlterPolicy {

  private final Clauses clauses;

  /** What follows the first words of the statement. */
  public AlterPolicy(Clauses clauses) {
    this.clauses = clauses;
  }

  /** What follows the policy's table in ALTER POLICY. */
  public Treatment read(Entity policy, Relation relation) {
    PolicyClauses.read(clauses.in).setOn(policy, relation, clauses.execution());
    return Treatment.MODEL;
  }
}
