package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;

/** CREATE STATISTICS, ALTER STATISTICS and DROP STATISTICS. */
final class StatisticsWriter extends Writer {

  StatisticsWriter(PlanContext plan) {
    super(plan);
  }

  @Override
  void create(SchemaObject statistics, List<Step> steps) {
    ObjectKey key = statistics.key();
    List<String> on = new ArrayList<>(Sql.list(Values.get(statistics, Attribute.COLUMNS)));
    for (String expression : Sql.list(Values.get(statistics, Attribute.EXPRESSIONS))) {
      on.add(Sql.parenthesized(expression));
    }
    String kinds =
        Values.has(statistics, Attribute.KINDS)
            ? " (" + Values.get(statistics, Attribute.KINDS) + ')'
            : "";
    steps.add(
        Step.of(
            key,
            "CREATE STATISTICS "
                + Sql.of(key)
                + kinds
                + " ON "
                + String.join(", ", on)
                + " FROM "
                + Values.get(statistics, Attribute.TABLE)));
    if (Values.has(statistics, Attribute.STATISTICS_TARGET)) {
      steps.add(target(key, Values.get(statistics, Attribute.STATISTICS_TARGET)));
    }
  }

  /** How much is collected. */
  static Step target(ObjectKey key, String target) {
    return Step.of(key, "ALTER STATISTICS " + Sql.of(key) + " SET STATISTICS " + target);
  }

  @Override
  void alter(Revision revision) {
    revision
        .take(Attribute.STATISTICS_TARGET)
        .ifPresent(c -> revision.step(target(revision.key(), c.newValue().orElse("-1"))));
  }
}
