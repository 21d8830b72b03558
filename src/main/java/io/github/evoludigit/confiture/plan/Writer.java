package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.schema.SchemaObject;
import java.util.List;

/** Writes the steps that make, change and drop the objects of a kind. */
abstract class Writer {

  final PlanContext plan;

  Writer(PlanContext plan) {
    this.plan = plan;
  }

  /** Makes an object as the new side has it, without what {@link Belongings} writes. */
  abstract void create(SchemaObject object, List<Step> steps);

  /** What can only be done when all the others are there. */
  void finish(SchemaObject object, List<Step> steps) {}

  /** Drops an object of the old side, given as it is compared: nothing of it is written. */
  void drop(SchemaObject object, List<Step> steps) {
    steps.add(Step.of(object.key(), "DROP " + Reference.of(object.key())));
  }

  /** Changes an object; what it does not take makes that it is dropped and made anew. */
  void alter(Revision revision) {}

  /** Why an object of the kind cannot be dropped and made anew; empty if it can. */
  String keeps(SchemaObject object) {
    return "";
  }
}
