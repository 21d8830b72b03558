package io.github.evoludigit.confiture.app;

import io.github.evoludigit.confiture.policy.Policy;
import io.github.evoludigit.confiture.report.DriftReport;
import io.github.evoludigit.confiture.source.migration.FlywayChain;
import io.github.evoludigit.confiture.source.migration.FlywaySettings;
import io.github.evoludigit.confiture.source.migration.LiquibaseChangelog;
import io.github.evoludigit.confiture.source.migration.LiquibaseSettings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What is said of a folder of migrations. */
public final class Migrated {

  private Migrated() {}

  /**
   * Compares what Flyway's migrations make with a file of SQL.
   *
   * @param folder where both are
   * @param parameters Flyway's parameters
   * @param file the file's name
   */
  public static DriftReport against(Path folder, Map<String, String> parameters, String file) {
    FlywayChain chain =
        new FlywayChain(
            FlywaySettings.of(parameters, "postgres"),
            folder,
            List.of(parameters.getOrDefault("locations", "db").split(",")));
    return compared(
        new SchemaInput.ChainOfMigrations(chain, "flyway:db", StandardCharsets.UTF_8, 2),
        folder,
        file);
  }

  /**
   * Compares what Liquibase's changelogs make with a file of SQL.
   *
   * @param folder where both are
   * @param settings how Liquibase is run
   * @param path the changelogs
   * @param file the file's name
   */
  public static DriftReport against(
      Path folder, LiquibaseSettings settings, String path, String file) {
    LiquibaseChangelog changelog =
        new LiquibaseChangelog(settings, folder, List.of(path), StandardCharsets.UTF_8);
    return compared(
        new SchemaInput.Changelogs(changelog, "liquibase:" + path, StandardCharsets.UTF_8, 2),
        folder,
        file);
  }

  private static DriftReport compared(SchemaInput migrations, Path folder, String file) {
    ComparisonOptions options =
        ComparisonOptions.of(
            "postgres", false, false, ComparisonOptions.NEWEST_SERVER, true, CrossChecking.NEVER);
    try (Workers workers = Comparison.workers(2)) {
      return new Comparison(options, Policy.strict(), workers)
          .of(migrations, new SchemaInput.SqlFile(folder.resolve(file), file));
    }
  }
}
