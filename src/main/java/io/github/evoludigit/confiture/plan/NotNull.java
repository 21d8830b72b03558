package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.SchemaObject;
import java.util.List;

/** How a column that is there gets its NOT NULL. */
final class NotNull {

  private static final String WHY = "fails if there are nulls: give them a value before";

  private final PlanContext plan;
  private final SchemaObject column;

  NotNull(PlanContext plan, SchemaObject column) {
    this.plan = plan;
    this.column = column;
  }

  /** The statement that does it. */
  private String statement() {
    String name = plan.notNullName(column);
    return name.isEmpty() && !Values.has(column, Attribute.NOT_NULL_IS_INHERITED)
        ? ColumnWriter.alter(column.key()) + " SET NOT NULL"
        : ColumnWriter.notNull(column, name);
  }

  /** The steps, before which a person must give the rows that are there a value. */
  void write(List<Step> steps) {
    String fill = Fill.nulls(column.key());
    if (!plan.isInUse(column.container().orElse(column.key()))) {
      steps.add(Step.of(column.key(), statement()).because(WHY).losingData().after(fill));
      return;
    }
    prove(steps, step -> step.because(WHY).losingData().after(fill));
  }

  /** The steps where each row has a value. */
  void writeFilled(List<Step> steps) {
    prove(steps, step -> step.because("reads the rows that are there while others go on writing"));
  }

  /** What a step is to be said of. */
  private interface Saying {
    Step of(Step step);
  }

  /** A CHECK that was validated without stopping anybody is proof enough for SET NOT NULL. */
  private void prove(List<Step> steps, Saying saying) {
    ObjectKey key = column.key();
    String alterTable = ColumnWriter.alterTable(key);
    String check = Sql.name(GeneratedNames.of(key.name(), "is_there"));
    steps.add(
        Step.of(
                key,
                alterTable
                    + " ADD CONSTRAINT "
                    + check
                    + " CHECK ("
                    + Sql.name(key.name())
                    + " IS NOT NULL) NOT VALID")
            .because("so that SET NOT NULL need not read the table under its lock"));
    steps.add(
        saying.of(Step.of(key, alterTable + " VALIDATE CONSTRAINT " + check).standingAlone()));
    steps.add(Step.of(key, statement()).because("the validated CHECK is proof enough"));
    steps.add(
        Step.of(key, alterTable + " DROP CONSTRAINT " + check)
            .because("its NOT NULL says the same"));
  }
}
