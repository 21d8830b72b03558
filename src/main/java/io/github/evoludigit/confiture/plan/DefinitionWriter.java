package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;

/**
 * What is not understood: a statement that is new is run as it stands, and nobody knows what one
 * that is gone has done.
 */
final class DefinitionWriter extends LateWriter {

  DefinitionWriter(PlanContext plan) {
    super(plan);
  }

  /** At the end: what it needs is not known. */
  @Override
  void finish(SchemaObject statement, List<Step> steps) {
    ObjectKey key = statement.key();
    List<String> path = new ArrayList<>();
    plan.after.searchPath(key).forEach(schema -> path.add(Sql.name(schema)));
    steps.add(
        Step.of(key, "SET search_path = " + String.join(", ", path))
            .because("as where the statement stands"));
    steps.add(
        Step.of(key, Values.get(statement, Attribute.DEFINITION))
            .because("what it does is not known: it is run as it stands"));
    steps.add(Step.of(key, "SET search_path = ''"));
  }

  @Override
  void drop(SchemaObject statement, List<Step> steps) {
    throw new Refusal("what it has done is for you to undo: it is not known");
  }
}
