package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.SchemaObject;
import java.util.List;
import java.util.Locale;

/** CREATE ACCESS METHOD and DROP ACCESS METHOD. */
final class AccessMethodWriter extends Writer {

  AccessMethodWriter(PlanContext plan) {
    super(plan);
  }

  @Override
  void create(SchemaObject method, List<Step> steps) {
    steps.add(
        Step.of(
            method.key(),
            "CREATE "
                + Reference.of(method.key())
                + " TYPE "
                + Values.get(method, Attribute.TYPE).toUpperCase(Locale.ROOT)
                + Values.clause(method, "HANDLER", Attribute.HANDLER)));
  }
}
