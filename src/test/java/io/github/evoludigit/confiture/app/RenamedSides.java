package io.github.evoludigit.confiture.app;

import io.github.evoludigit.confiture.policy.Policy;
import io.github.evoludigit.confiture.report.DriftReport;
import java.nio.file.Path;
import java.util.List;

/** What is said of two sides between which something was renamed. */
public final class RenamedSides {

  private RenamedSides() {}

  /**
   * Compares two files of SQL.
   *
   * @param folder where {@code old.sql} and {@code new.sql} are
   * @param renames what the configuration says was renamed
   */
  public static DriftReport report(Path folder, List<String> renames) {
    ComparisonOptions options =
        ComparisonOptions.of("postgres", false, false, "18", false, CrossChecking.ALL)
            .renaming(renames);
    try (Workers workers = Comparison.workers(2)) {
      return new Comparison(options, Policy.strict(), workers)
          .of(side(folder, "old.sql"), side(folder, "new.sql"));
    }
  }

  private static SchemaInput side(Path folder, String name) {
    return new SchemaInput.SqlFile(folder.resolve(name), name);
  }
}
