package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;

/** CREATE TRANSFORM and DROP TRANSFORM. */
final class TransformWriter extends Writer {

  TransformWriter(PlanContext plan) {
    super(plan);
  }

  @Override
  void create(SchemaObject transform, List<Step> steps) {
    steps.add(Step.of(transform.key(), "CREATE " + definition(transform)));
  }

  private static String definition(SchemaObject transform) {
    List<String> functions = new ArrayList<>();
    add(functions, transform, "FROM SQL", Attribute.FROM_SQL);
    add(functions, transform, "TO SQL", Attribute.TO_SQL);
    return Reference.of(transform.key()) + " (" + String.join(", ", functions) + ')';
  }

  private static void add(
      List<String> functions, SchemaObject transform, String words, Attribute attribute) {
    if (Values.has(transform, attribute)) {
      functions.add(words + " WITH FUNCTION " + Values.get(transform, attribute));
    }
  }

  @Override
  void alter(Revision revision) {
    if (revision.takeAny(Attribute.FROM_SQL, Attribute.TO_SQL)) {
      revision.step("CREATE OR REPLACE " + definition(revision.after));
    }
  }
}
