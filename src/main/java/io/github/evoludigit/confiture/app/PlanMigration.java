package io.github.evoludigit.confiture.app;

import io.github.evoludigit.confiture.ddl.OpenReading;
import io.github.evoludigit.confiture.ddl.PrintedSchema;
import io.github.evoludigit.confiture.ddl.ReadingOptions;
import io.github.evoludigit.confiture.ddl.SchemaReader;
import io.github.evoludigit.confiture.plan.MigrationPlan;
import io.github.evoludigit.confiture.plan.OpenPoint;
import io.github.evoludigit.confiture.plan.PlanOptions;
import io.github.evoludigit.confiture.plan.PlanSide;
import io.github.evoludigit.confiture.plan.Planner;
import io.github.evoludigit.confiture.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Plans the migration from one side to another, and tries it to see that it gets there. */
public final class PlanMigration {

  private final String loader;
  private final ProvidedFiles.Loaded provided;

  /**
   * A plan of schemas that are loaded after what others provide.
   *
   * @param loader the role that runs the statements
   * @param provided what is there before, and stays as it is
   */
  PlanMigration(String loader, ProvidedFiles.Loaded provided) {
    this.loader = loader;
    this.provided = provided;
  }

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
    PlanMigration migration = new PlanMigration(reading.loader(), ProvidedFiles.NOTHING.load());
    OpenReading before = reader.open(old);
    return migration.plan(
        before, migration.side(before), migration.side(reader.open(now)), options);
  }

  /**
   * The migration between two sides.
   *
   * @param old how what is there was read: the migration goes on from there to see where it gets
   * @param before what is there
   * @param after what is to be
   */
  MigrationPlan plan(OpenReading old, PlanSide before, PlanSide after, PlanOptions options) {
    MigrationPlan plan = new Planner(before, after, options).plan();
    if (plan.steps().isEmpty()) {
      return plan;
    }
    List<OpenPoint> open = new ArrayList<>(plan.open());
    open.addAll(new MigrationTrial(provided, before, after).missed(old, plan));
    return new MigrationPlan(plan.steps(), open, plan.withheld());
  }

  /** What was read, as a side of a plan. */
  PlanSide side(OpenReading reading) {
    PrintedSchema printed = reading.printed();
    return new PlanSide(
        reading.reading().schema().without(provided.files()),
        printed::object,
        printed::uses,
        printed.viewColumns(),
        printed.searchPaths(),
        loader);
  }
}
