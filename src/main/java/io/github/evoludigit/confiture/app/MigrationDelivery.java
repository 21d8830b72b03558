package io.github.evoludigit.confiture.app;

import io.github.evoludigit.confiture.plan.Changelog;
import io.github.evoludigit.confiture.plan.MigrationPlan;
import io.github.evoludigit.confiture.plan.MigrationScript;
import io.github.evoludigit.confiture.source.migration.FlywaySettings;
import io.github.evoludigit.confiture.source.migration.NextMigration;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A migration among those of a project, for the tool that runs them. A file that is there is never
 * written over.
 *
 * @param directory where migrations are
 * @param name what this one is for: {@code add-pages}
 */
public record MigrationDelivery(Path directory, String name) {

  /** Checks that there is a name. */
  public MigrationDelivery {
    if (!name.matches(".*[\\p{L}\\p{N}].*")) {
      throw new IllegalArgumentException(
          "name is \"" + name + "\", but must say what the migration is for: add-pages");
    }
  }

  /**
   * Writes the next migration of Flyway, and the one that takes it back.
   *
   * @return the files
   * @throws IllegalArgumentException if one of that name is there
   */
  public List<Path> forFlyway(
      FlywaySettings settings, MigrationPlan plan, Optional<MigrationPlan> undo) {
    NextMigration next = NextMigration.in(settings, directory, name);
    Map<Path, String> files = new LinkedHashMap<>();
    forFlyway(settings, next.path(), plan, files);
    if (undo.isPresent() && !undo.get().isEmpty()) {
      forFlyway(settings, next.undo(), undo.get(), files);
    }
    return write(files);
  }

  /** Flyway runs a migration in a transaction unless its configuration says otherwise. */
  private static void forFlyway(
      FlywaySettings settings, Path file, MigrationPlan plan, Map<Path, String> files) {
    boolean alone = plan.standsAlone();
    String text = alone ? MigrationScript.of(plan) : MigrationScript.inTransaction(plan);
    StringBuilder configuration = new StringBuilder();
    if (alone) {
      configuration.append("executeInTransaction=false\n");
    }
    if (settings.replacement() && text.contains(settings.placeholderPrefix())) {
      configuration.append("placeholderReplacement=false\n");
    }
    files.put(file, text);
    if (configuration.length() > 0) {
      files.put(file.resolveSibling(file.getFileName() + ".conf"), configuration.toString());
    }
  }

  /**
   * Writes a changelog of Liquibase.
   *
   * @return the file
   * @throws IllegalArgumentException if it is there
   */
  public List<Path> forLiquibase(MigrationPlan plan, Optional<MigrationPlan> undo) {
    MigrationPlan back = undo.orElse(new MigrationPlan(List.of(), List.of()));
    return write(Map.of(directory.resolve(name + ".sql"), Changelog.of(name, plan, back)));
  }

  /** Writes all of them, or none if one is there. */
  private static List<Path> write(Map<Path, String> files) {
    for (Path file : files.keySet()) {
      if (Files.exists(file)) {
        throw new IllegalArgumentException(
            file.getFileName() + " is there already; delete it, or choose another name");
      }
    }
    files.forEach(
        (file, text) -> new MigrationFile(file, file.getFileName().toString()).write(text));
    return List.copyOf(files.keySet());
  }
}
