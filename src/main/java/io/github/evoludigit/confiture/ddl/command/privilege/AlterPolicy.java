package io.github.evoludigit.confiture.ddl.command.privilege;

import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.clause.AlterTarget;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.Optional;

/**
 * ALTER POLICY, except for what all objects share.
 *
 * @param target the policy
 * @param clauses for whom, and for which rows
 */
public record AlterPolicy(AlterTarget target, PolicyClauses clauses) implements Command {

  /** What follows the policy's table, to the end. */
  public static Command read(AlterTarget target, TokenReader in) {
    return new AlterPolicy(target, PolicyClauses.read(in));
  }

  @Override
  public Treatment apply(Execution execution) {
    Optional<Entity> policy = target.find(execution);
    if (policy.isPresent()) {
      clauses.setOn(policy.get(), (Relation) policy.get().parent.orElseThrow(), execution);
    }
    return Treatment.MODEL;
  }
}
