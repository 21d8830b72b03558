package io.github.evoludigit.confiture.ddl;

import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.List;
import java.util.Map;

/** CREATE OPERATOR. */
final class CreateOperator {

  private final Clauses clauses;
  private final TokenReader in;
  private final Namespace namespace;
  private final Catalog catalog;

  CreateOperator(Clauses clauses) {
    this.clauses = clauses;
    this.in = clauses.in;
    this.namespace = clauses.namespace;
    this.catalog = clauses.catalog;
  }

  /** After {@code CREATE OPERATOR}. */
  Treatment read() {
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
