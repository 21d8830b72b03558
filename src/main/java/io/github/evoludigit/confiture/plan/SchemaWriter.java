package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.schema.SchemaObject;
import java.util.List;

/** CREATE SCHEMA and DROP SCHEMA. */
final class SchemaWriter extends Writer {

  SchemaWriter(PlanContext plan) {
    super(plan);
  }

  @Override
  void create(SchemaObject object, List<Step> steps) {
    steps.add(Step.of(object.key(), "CREATE SCHEMA " + Sql.of(object.key())));
  }

  @Override
  String keeps(SchemaObject object) {
    return "a schema is not made anew";
  }
}
