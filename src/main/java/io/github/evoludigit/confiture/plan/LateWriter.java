package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.schema.SchemaObject;
import java.util.List;

/** Writes objects that are made when all the others are there. */
abstract class LateWriter extends Writer {

  LateWriter(PlanContext plan) {
    super(plan);
  }

  /** Writes nothing: it is too early. */
  @Override
  final void create(SchemaObject object, List<Step> steps) {}

  /** Makes an object as the new side has it. */
  @Override
  abstract void finish(SchemaObject object, List<Step> steps);
}
