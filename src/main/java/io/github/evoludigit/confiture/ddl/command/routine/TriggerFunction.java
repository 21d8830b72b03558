package io.github.evoludigit.confiture.ddl.command.routine;

import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.Followed;
import io.github.evoludigit.confiture.ddl.catalog.Namespace;
import io.github.evoludigit.confiture.ddl.clause.Clauses;
import io.github.evoludigit.confiture.ddl.clause.DefinitionOptions;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.sql.TokenReader;

/** The function that a trigger or an event trigger calls. */
final class TriggerFunction {

  private final Clauses clauses;
  private final TokenReader in;
  private final Namespace namespace;

  TriggerFunction(Clauses clauses) {
    this.clauses = clauses;
    this.in = clauses.in;
    this.namespace = clauses.namespace;
  }

  /** After {@code EXECUTE}. */
  void readInto(Entity trigger) {
    if (!in.takeWord("function")) {
      in.expectWord("procedure");
    }
    String function = DefinitionOptions.function(clauses);
    String arguments = String.join(", ", DefinitionOptions.arguments(clauses));
    trigger.set(
        Attribute.EXECUTE,
        Followed.of(namespace, scope -> scope.routineNow(function) + '(' + arguments + ')'));
  }
}
