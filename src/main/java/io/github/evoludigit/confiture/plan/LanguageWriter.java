package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.SchemaObject;
import java.util.List;

/** CREATE LANGUAGE and DROP LANGUAGE. */
final class LanguageWriter extends Writer {

  LanguageWriter(PlanContext plan) {
    super(plan);
  }

  @Override
  void create(SchemaObject language, List<Step> steps) {
    steps.add(
        Step.of(
            language.key(),
            (Values.has(language, Attribute.TRUSTED) ? "CREATE TRUSTED " : "CREATE ")
                + Reference.of(language.key())
                + Values.clause(language, "HANDLER", Attribute.HANDLER)
                + Values.clause(language, "INLINE", Attribute.INLINE)
                + Values.clause(language, "VALIDATOR", Attribute.VALIDATOR)));
  }
}
