package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.AttributeValue;
import io.github.evoludigit.confiture.schema.SchemaObject;
import java.util.List;
import java.util.Locale;

/** CREATE CAST and DROP CAST. */
final class CastWriter extends Writer {

  CastWriter(PlanContext plan) {
    super(plan);
  }

  @Override
  void create(SchemaObject cast, List<Step> steps) {
    String method = Values.get(cast, Attribute.METHOD);
    String how;
    if (AttributeValue.BINARY.is(method)) {
      how = " WITHOUT FUNCTION";
    } else if (AttributeValue.IN_AND_OUT.is(method)) {
      how = " WITH INOUT";
    } else {
      how = " WITH FUNCTION " + Values.get(cast, Attribute.FUNCTION);
    }
    String context =
        Values.has(cast, Attribute.CONTEXT)
            ? " AS " + Values.get(cast, Attribute.CONTEXT).toUpperCase(Locale.ROOT)
            : "";
    steps.add(Step.of(cast.key(), "CREATE " + Reference.of(cast.key()) + how + context));
  }
}
