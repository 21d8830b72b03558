package io.github.evoludigit.confiture.ddl;

import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** CREATE OPERATOR. */
final class CreateOperator {

  /** What an operator is that is named before it is made. */
  private static final String SHELL = "shell";

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
    String left = options.getOrDefault("leftarg", "NONE");
    String right = options.getOrDefault("rightarg", "NONE");
    options.keySet().removeAll(List.of("leftarg", "rightarg"));
    options.forEach((option, value) -> AlterOperator.set(operator, option, value));
    catalog.find(operator.key()).filter(old -> old.has(SHELL)).ifPresent(catalog::remove);
    catalog.add(operator);
    pair(operator, "commutator", '(' + right + ',' + left + ')');
    pair(operator, "negator", operator.arguments);
    return Treatment.MODEL;
  }

  /**
   * The other operator of a pair points back. One that is named before it is made is there as a
   * shell (CREATE OPERATOR, notes).
   */
  private void pair(Entity operator, String option, String arguments) {
    if (!operator.has(option)) {
      return;
    }
    Entity shell =
        new Entity(ObjectKind.OPERATOR, operator.schema, operator.get(option), operator.location);
    shell.arguments = arguments;
    Optional<Entity> known = catalog.find(shell.key());
    if (known.isEmpty()) {
      shell.set(SHELL, true);
      catalog.add(shell);
    }
    Entity other = known.orElse(shell);
    if (!other.has(option)) {
      other.set(option, operator.name);
    }
  }
}
