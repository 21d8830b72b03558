package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.schema.SchemaObject;
import java.util.List;

/** Objects of which no step is written: each change is left to a person. */
final class UnwrittenKind extends Writer {

  UnwrittenKind(PlanContext plan) {
    super(plan);
  }

  @Override
  void create(SchemaObject object, List<Step> steps) {
    throw new Refusal("making it is left to you: it is not planned");
  }

  @Override
  void drop(SchemaObject object, List<Step> steps) {
    throw new Refusal("dropping it is left to you: it is not planned");
  }

  @Override
  void alter(Revision revision) {
    if (!revision.open().isEmpty()) {
      revision.refuse("changing it is left to you: it is not planned");
    }
  }

  @Override
  String keeps(SchemaObject object) {
    return "making it anew is left to you: it is not planned";
  }
}
