package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.SchemaObject;
import java.util.List;

/** CREATE FOREIGN DATA WRAPPER, ALTER and DROP. */
final class ForeignDataWrapperWriter extends Writer {

  ForeignDataWrapperWriter(PlanContext plan) {
    super(plan);
  }

  @Override
  void create(SchemaObject wrapper, List<Step> steps) {
    steps.add(
        Step.of(
            wrapper.key(),
            "CREATE "
                + Reference.of(wrapper.key())
                + Values.clause(wrapper, "HANDLER", Attribute.HANDLER)
                + Values.clause(wrapper, "VALIDATOR", Attribute.VALIDATOR)
                + ForeignOptions.of(wrapper)));
  }

  @Override
  void alter(Revision revision) {
    String clauses =
        function(revision, "HANDLER", Attribute.HANDLER)
            + function(revision, "VALIDATOR", Attribute.VALIDATOR)
            + ForeignOptions.change(revision);
    if (!clauses.isEmpty()) {
      revision.step("ALTER " + Reference.of(revision.key()) + clauses);
    }
  }

  private static String function(Revision revision, String word, Attribute attribute) {
    return revision
        .take(attribute)
        .map(change -> change.newValue().map(f -> ' ' + word + ' ' + f).orElse(" NO " + word))
        .orElse("");
  }
}
