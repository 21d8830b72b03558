package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.SchemaObject;
import java.util.List;

/** CREATE CONVERSION and DROP CONVERSION. */
final class ConversionWriter extends Writer {

  ConversionWriter(PlanContext plan) {
    super(plan);
  }

  @Override
  void create(SchemaObject conversion, List<Step> steps) {
    String sql =
        (Values.has(conversion, Attribute.DEFAULT) ? "CREATE DEFAULT " : "CREATE ")
            + Reference.of(conversion.key())
            + " FOR "
            + Sql.constant(Values.get(conversion, Attribute.FROM))
            + " TO "
            + Sql.constant(Values.get(conversion, Attribute.TO))
            + " FROM "
            + Values.get(conversion, Attribute.FUNCTION);
    steps.add(Step.of(conversion.key(), sql));
  }
}
