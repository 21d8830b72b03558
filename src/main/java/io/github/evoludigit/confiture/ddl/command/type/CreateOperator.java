package io.github.evoludigit.confiture.ddl.command.type;

import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.Namespace;
import io.github.evoludigit.confiture.ddl.catalog.QualifiedName;
import io.github.evoludigit.confiture.ddl.clause.ClauseReader;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.DefinitionOptions;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.List;
import java.util.Map;

/**
 * CREATE OPERATOR.
 *
 * @param name its name
 * @param options its options
 */
public record CreateOperator(QualifiedName name, DefinitionOptions options) implements Command {

  /** After {@code CREATE OPERATOR}. */
  public static Command read(TokenReader in) {
    QualifiedName name = new ClauseReader(in).operatorName();
    DefinitionOptions options = DefinitionOptions.read(in);
    in.expectEnd();
    return new CreateOperator(name, options);
  }

  @Override
  public Treatment apply(Execution execution) {
    Namespace namespace = execution.namespace();
    Entity operator =
        new Entity(ObjectKind.OPERATOR, namespace.home(name), name.name(), execution.location());
    Map<String, String> resolved = options.resolve(namespace);
    new OperatorCheck(options, resolved, execution).check();
    operator.arguments =
        '('
            + resolved.getOrDefault("leftarg", "NONE")
            + ','
            + resolved.getOrDefault("rightarg", "NONE")
            + ')';
    resolved.keySet().removeAll(List.of("leftarg", "rightarg"));
    OperatorPair pair = new OperatorPair(namespace);
    pair.fill(operator);
    execution.catalog().add(operator);
    pair.setOptions(operator, resolved);
    options.holdRoutines(
        operator,
        namespace,
        operator.arguments.replace("NONE,", "").replace(",NONE", "").replace(",", ", "));
    return Treatment.MODEL;
  }
}
