package io.github.evoludigit.confiture.ddl.command.type;

import io.github.evoludigit.confiture.ddl.catalog.Catalog;
import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.Namespace;
import io.github.evoludigit.confiture.ddl.catalog.QualifiedName;
import io.github.evoludigit.confiture.ddl.clause.Clauses;
import io.github.evoludigit.confiture.ddl.clause.DefinitionOptions;
import io.github.evoludigit.confiture.ddl.clause.ObjectReference;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.List;
import java.util.Map;

/** CREATE OPERATOR. */
public final class CreateOperator {

  private final Clauses clauses;
  private final TokenReader in;
  private final Namespace namespace;
  private final Catalog catalog;

  /** What follows the first words of the statement. */
  public CreateOperator(Clauses clauses) {
    this.clauses = clauses;
    this.in = clauses.in;
    this.namespace = clauses.namespace;
    this.catalog = clauses.catalog;
  }

  /** After {@code CREATE OPERATOR}. */
  public Treatment read() {
    QualifiedName name = new ObjectReference(clauses).operatorName();
    Entity operator =
        new Entity(ObjectKind.OPERATOR, namespace.home(name), name.name(), clauses.location());
    Map<String, String> options = new DefinitionOptions(clauses).read();
    in.expectEnd();
    operator.arguments =
        '('
            + options.getOrDefault("leftarg", "NONE")
            + ','
            + options.getOrDefault("rightarg", "NONE")
            + ')';
    options.keySet().removeAll(List.of("leftarg", "rightarg"));
    new OperatorPair(namespace).fill(operator);
    catalog.add(operator);
    new AlterOperator(clauses).set(operator, options);
    return Treatment.MODEL;
  }
}
