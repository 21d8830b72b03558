package io.github.evoludigit.confiture.app;

import io.github.evoludigit.confiture.policy.Policy;
import io.github.evoludigit.confiture.report.DriftReport;
import io.github.evoludigit.confiture.report.Outcome;
import io.github.evoludigit.confiture.report.Side;
import io.github.evoludigit.confiture.source.BuiltSchema;
import io.github.evoludigit.confiture.text.Problem;
import java.util.ArrayList;
import java.util.List;

/** Makes the current schema the baseline, if it is sound. */
public final class AcceptSchema {

  /**
   * What to accept.
   *
   * @param baseline what it becomes
   * @param current the schema that is
   * @param reading how both are read
   * @param threads how many threads may be used, 1 or more
   */
  public record Request(
      BaselineFile baseline, SchemaInput current, ComparisonOptions reading, int threads) {}

  private AcceptSchema() {}

  /**
   * Accepts.
   *
   * @return what was accepted: {@link Outcome#DRIFT} if the baseline was another schema before,
   *     {@link Outcome#NO_DRIFT} if it was the same one, {@link Outcome#NO_BASELINE} if there was
   *     none that could be read; {@link Outcome#ERROR} if the current schema is not sound, and the
   *     baseline is as it was
   */
  public static DriftReport run(Request request) {
    BaselineFile baseline = request.baseline();
    LoadedSchema current = baseline.beside(request.current()).load();
    List<Problem> errors = current.obstacles();
    if (!errors.isEmpty()) {
      return refused(baseline, current, errors);
    }
    DriftReport report = comparison(request, current);
    BuiltSchema built = current.built().orElseThrow();
    List<Problem> unwritten = baseline.write(built);
    return unwritten.isEmpty() ? report : refused(baseline, current, unwritten);
  }

  private static DriftReport comparison(Request request, LoadedSchema current) {
    BaselineFile baseline = request.baseline();
    LoadedSchema old =
        baseline.exists() ? baseline.input().load() : LoadedSchema.absent(baseline.name());
    if (old.built().isEmpty()) {
      // The text of a broken baseline is of no use to anybody; why it is broken is.
      List<Problem> warnings = new ArrayList<>(old.errors());
      warnings.addAll(current.warnings());
      Side side = Side.unread(baseline.name());
      return DriftReport.of(Outcome.NO_BASELINE, side, current.side(), List.of(), warnings);
    }
    try (Workers workers = Comparison.workers(request.threads())) {
      return new Comparison(request.reading(), Policy.strict(), workers).of(old, current);
    }
  }

  static DriftReport refused(BaselineFile baseline, LoadedSchema current, List<Problem> errors) {
    return DriftReport.of(
        Outcome.ERROR, Side.unread(baseline.name()), current.side(), errors, current.warnings());
  }
}
