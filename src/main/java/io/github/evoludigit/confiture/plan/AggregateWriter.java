package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.SchemaObject;
import java.util.List;

/** CREATE AGGREGATE and DROP AGGREGATE. */
final class AggregateWriter extends Writer {

  AggregateWriter(PlanContext plan) {
    super(plan);
  }

  @Override
  void create(SchemaObject aggregate, List<Step> steps) {
    DefinitionList options =
        DefinitionList.of(aggregate, Attribute.PARAMETERS, Attribute.ORDERED, Attribute.RETURNS);
    steps.add(
        Step.of(
            aggregate.key(),
            "CREATE AGGREGATE " + Sql.of(aggregate.key()) + signature(aggregate) + ' ' + options));
  }

  private static String signature(SchemaObject aggregate) {
    if (Values.has(aggregate, Attribute.ORDERED)) {
      return Values.get(aggregate, Attribute.ORDERED);
    }
    String parameters = Values.get(aggregate, Attribute.PARAMETERS);
    return '(' + (parameters.isEmpty() ? "*" : parameters) + ')';
  }
}
