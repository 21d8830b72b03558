package io.github.evoludigit.confiture.judge;

import io.github.evoludigit.confiture.app.PlanMigration;
import io.github.evoludigit.confiture.ddl.ReadingOptions;
import io.github.evoludigit.confiture.plan.MigrationPlan;
import io.github.evoludigit.confiture.plan.MigrationScript;
import io.github.evoludigit.confiture.plan.OpenPoint;
import io.github.evoludigit.confiture.plan.PlanOptions;
import io.github.evoludigit.confiture.sql.Script;
import io.github.evoludigit.confiture.sql.Statement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The migrations of the project's own engine, which may lose data. */
final class EngineMigrations implements MigrationWriter {

  private final PlanOptions options;

  /** Migrations for a database that is in use, or the short form. */
  EngineMigrations(boolean safe) {
    options = new PlanOptions(safe, true);
  }

  @Override
  public WrittenMigration between(Path oldSql, Path newSql) throws IOException {
    return between(statements(oldSql), statements(newSql));
  }

  /** The migration between two schemas; no text at all if there is nothing to do. */
  WrittenMigration between(List<Statement> oldSide, List<Statement> newSide) {
    MigrationPlan plan = PlanMigration.between(oldSide, newSide, ReadingOptions.DEFAULT, options);
    return new WrittenMigration(
        plan.steps().isEmpty() ? "" : MigrationScript.of(plan),
        plan.open().stream().map(OpenPoint::toString).toList());
  }

  private static List<Statement> statements(Path file) throws IOException {
    return Script.of(file.getFileName().toString(), Files.readAllBytes(file)).statements();
  }
}
