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
    return between(old, now, reading, ProvidedFiles.NOTHING.load(), options);
  }

  /**
   * The migration of a schema that is loaded after what others provide.
   *
   * @param provided what is there before, and stays as it is
   */
  static MigrationPlan between(
      List<Statement> old,
      List<Statement> now,
      ReadingOptions reading,
      ProvidedFiles.Loaded provided,
      PlanOptions options) {
    SchemaReader reader =
        new SchemaReader(reading.comparing(old, now)).after(provided.statements());
    PlanSide before = side(reader.print(old), provided);
    PlanSide after = side(reader.print(now), provided);
    return new Planner(before, after, options).plan();
  }

  private static PlanSide side(PrintedSchema printed, ProvidedFiles.Loaded provided) {
    return new PlanSide(printed.schema().without(provided.files()), printed.uses());
  }
}
