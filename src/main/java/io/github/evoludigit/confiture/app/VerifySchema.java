package io.github.evoludigit.confiture.app;

import io.github.evoludigit.confiture.policy.Policy;
import io.github.evoludigit.confiture.report.DriftReport;
import io.github.evoludigit.confiture.report.Outcome;
import io.github.evoludigit.confiture.report.Side;
import java.util.List;

/** Compares the current schema with the baseline and writes the reports. */
public final class VerifySchema {

  /**
   * What to verify.
   *
   * @param baseline the schema to compare with
   * @param current the schema that is
   * @param reading how both are read
   * @param policy what is allowed
   * @param files where the reports go
   * @param threads how many threads may be used, 1 or more
   */
  public record Request(
      Baseline baseline,
      SchemaInput current,
      ComparisonOptions reading,
      Policy policy,
      DriftFiles files,
      int threads) {}

  private VerifySchema() {}

  /**
   * Verifies. All reports are written when this returns, whatever the outcome.
   *
   * @throws java.io.UncheckedIOException if a report cannot be written
   */
  public static DriftReport run(Request request) {
    DriftReport report = report(request);
    request.files().write(report);
    return report;
  }

  private static DriftReport report(Request request) {
    Baseline baseline = request.baseline();
    if (!baseline.exists()) {
      return DriftReport.of(
          Outcome.NO_BASELINE,
          Side.unread(baseline.name()),
          Side.unread(request.current().name()),
          List.of(),
          List.of());
    }
    try (Workers workers = Comparison.workers(request.threads())) {
      return new Comparison(request.reading(), request.policy(), workers)
          .of(baseline.input(), baseline.beside(request.current()));
    }
  }
}
