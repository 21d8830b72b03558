package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.AttributeFamily;
import io.github.evoludigit.confiture.schema.SchemaObject;
import java.util.List;
import java.util.Locale;

/** CREATE EVENT TRIGGER, ALTER EVENT TRIGGER and DROP EVENT TRIGGER. */
final class EventTriggerWriter extends LateWriter {

  EventTriggerWriter(PlanContext plan) {
    super(plan);
  }

  /** At the end: it would fire for the steps that follow. */
  @Override
  void finish(SchemaObject trigger, List<Step> steps) {
    StringBuilder when = new StringBuilder();
    Values.of(trigger, AttributeFamily.WHEN)
        .forEach(
            (variable, values) ->
                when.append(when.isEmpty() ? " WHEN " : " AND ")
                    .append(variable.toUpperCase(Locale.ROOT))
                    .append(" IN (")
                    .append(values)
                    .append(')'));
    steps.add(
        Step.of(
            trigger.key(),
            "CREATE "
                + Reference.of(trigger.key())
                + " ON "
                + Values.get(trigger, Attribute.EVENT)
                + when
                + " EXECUTE FUNCTION "
                + Values.get(trigger, Attribute.EXECUTE)));
    if (Values.has(trigger, Attribute.ENABLED)) {
      steps.add(enabling(trigger));
    }
  }

  private static Step enabling(SchemaObject trigger) {
    return Step.of(
        trigger.key(), "ALTER " + Reference.of(trigger.key()) + ' ' + Values.enabling(trigger));
  }

  @Override
  void alter(Revision revision) {
    if (revision.takeAny(Attribute.ENABLED)) {
      revision.step(enabling(revision.after));
    }
  }
}
