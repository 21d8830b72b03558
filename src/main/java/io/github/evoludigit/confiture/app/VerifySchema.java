package io.github.evoludigit.confiture.app;

import io.github.evoludigit.confiture.policy.Policy;
import io.github.evoludigit.confiture.report.DriftReport;
import io.github.evoludigit.confiture.report.Outcome;
import io.github.evoludigit.confiture.report.Side;
import java.util.List;
import java.util.Optional;

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
   * @param planning what is to be done about a migration where the schema drifts; empty for nothing
   * @param threads how many threads may be used, 1 or more
   * @param kept where the last verdict is kept; empty if it is not
   */
  public record Request(
      Baseline baseline,
      SchemaInput current,
      ComparisonOptions reading,
      Policy policy,
      DriftFiles files,
      Optional<Planning> planning,
      int threads,
      Optional<KeptVerdict> kept) {}

  private VerifySchema() {}

  /**
   * Verifies. All reports are written when this returns, whatever the outcome.
   *
   * @throws java.io.UncheckedIOException if a report cannot be written
   */
  public static DriftReport run(Request request) {
    Optional<KeptVerdict.Question> question =
        request.kept().isPresent() ? request.kept().get().question(request) : Optional.empty();
    if (question.isPresent()) {
      return answered(request, request.kept().get(), question.get());
    }
    DriftReport report = report(request);
    request.files().write(report);
    migrate(request, report);
    return report;
  }

  /** Writes the migration, or takes one away that nobody needs any more. */
  private static void migrate(Request request, DriftReport report) {
    if (report.plan().isPresent()) {
      request.planning().orElseThrow().file().write(report.plan().get());
    } else if (request.planning().isPresent()) {
      request.planning().get().discard();
    }
  }

  /** What was said before, if that is known; otherwise it is found out, and kept. */
  private static DriftReport answered(
      Request request, KeptVerdict kept, KeptVerdict.Question question) {
    Optional<KeptVerdict.Answer> known = kept.answer(question, request.policy());
    if (known.isPresent()) {
      DriftReport report = known.get().report();
      KeptReports reports = known.get().reports().written(report, request.files());
      if (reports != known.get().reports()) {
        kept.keep(question, new KeptVerdict.Answer(report, reports, known.get().moment()));
      }
      migrate(request, report);
      return report;
    }
    long moment = kept.moment();
    DriftReport report = report(request);
    KeptReports reports = KeptReports.NONE.written(report, request.files());
    kept.keep(question, new KeptVerdict.Answer(report, reports, moment));
    migrate(request, report);
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
      return new Comparison(request.reading(), request.policy(), workers, request.planning())
          .of(baseline.input(), baseline.beside(request.current()));
    }
  }
}
