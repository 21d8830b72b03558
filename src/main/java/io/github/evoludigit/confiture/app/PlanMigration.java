package io.github.evoludigit.confiture.app;

import io.github.evoludigit.confiture.ddl.PrintedSchema;
import io.github.evoludigit.confiture.ddl.ReadingOptions;
import io.github.evoludigit.confiture.ddl.SchemaReader;
import io.github.evoludigit.confiture.plan.MigrationPlan;
import io.github.evoludigit.confiture.plan.PlanOptions;
import io.github.evoludigit.confiture.plan.PlanSide;
import io.github.evoludigit.confiture.plan.Planner;
import io.github.evoludigit.confiture.sql.Statement;
import java.util.List;

/** Plans the migration from one side to another. */
public final class PlanMigration {

  private PlanMigration() {}

  /**
   * The migration.
   *
   * @param old the statements of what is there
   * @param now the statements of what is to be
   * @param reading how both are read
   * @param options how the migration is written
   */
  public static MigrationPlan between(
      List<Statement> old, List<Statement> now, ReadingOptions reading, PlanOptions options) {
    SchemaReader reader = new SchemaReader(reading.comparing(old, now));
    PlanSide before = side(reader.print(old));
    PlanSide after = side(reader.print(now));
    return new Planner(before, after, options).plan();
  }

  private static PlanSide side(PrintedSchema printed) {
    return new PlanSide(printed.schema(), printed.uses());
  }
}
