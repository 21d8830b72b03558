package io.github.evoludigit.confiture.ddl.command.type;

import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.Namespace;
import io.github.evoludigit.confiture.ddl.clause.AlterTarget;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.DefinitionOptions;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.Optional;

/**
 * ALTER OPERATOR, except for what all objects share.
 *
 * @param target the operator
 * @param options what is set
 */
public record AlterOperator(AlterTarget target, DefinitionOptions options) implements Command {

  /** What follows the operator, to the end. */
  public static Command read(AlterTarget target, TokenReader in) {
    in.expectWord("set");
    DefinitionOptions options = DefinitionOptions.read(in);
    in.expectEnd();
    return new AlterOperator(target, options);
  }

  @Override
  public Treatment apply(Execution execution) {
    Optional<Entity> operator = target.find(execution);
    Namespace namespace = execution.namespace();
    operator.ifPresent(
        found -> new OperatorPair(namespace).setOptions(found, options.resolve(namespace)));
    return Treatment.MODEL;
  }
}
