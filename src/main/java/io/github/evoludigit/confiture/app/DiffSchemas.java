package io.github.evoludigit.confiture.app;

import io.github.evoludigit.confiture.policy.Policy;
import io.github.evoludigit.confiture.report.DriftReport;

/** Compares any two schemas and writes the reports. */
public final class DiffSchemas {

  /**
   * What to compare.
   *
   * @param from the old side
   * @param to the new side
   * @param reading how both are read
   * @param policy what is allowed
   * @param files where the reports go
   * @param threads how many threads may be used, 1 or more
   */
  public record Request(
      SchemaInput from,
      SchemaInput to,
      ComparisonOptions reading,
      Policy policy,
      DriftFiles files,
      int threads) {}

  private DiffSchemas() {}

  /**
   * Compares.
   *
   * @throws java.io.UncheckedIOException if a report cannot be written
   */
  public static DriftReport run(Request request) {
    try (Workers workers = Comparison.workers(request.threads())) {
      DriftReport report =
          new Comparison(request.reading(), request.policy(), workers)
              .of(request.from(), request.to());
      request.files().write(report);
      return report;
    }
  }
}
