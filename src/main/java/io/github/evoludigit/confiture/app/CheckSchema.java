package io.github.evoludigit.confiture.app;

import io.github.evoludigit.confiture.policy.FailOn;
import io.github.evoludigit.confiture.policy.Verdict;
import io.github.evoludigit.confiture.report.DriftReport;
import io.github.evoludigit.confiture.report.Outcome;
import io.github.evoludigit.confiture.report.Side;
import io.github.evoludigit.confiture.text.Problem;
import java.util.ArrayList;
import java.util.List;

/** Checks the schema of the source files like a program, and writes the reports. */
public final class CheckSchema {

  /**
   * What to check.
   *
   * @param current the schema
   * @param check how
   * @param files where the reports go
   */
  public record Request(SchemaInput current, Check check, DriftFiles files) {}

  /**
   * What came of it.
   *
   * @param report {@link Outcome#SOUND} if nothing stops the build, {@link Outcome#REFUSED} if
   *     something does, {@link Outcome#ERROR} if the schema could not be read
   * @param known whether it was checked before, and nothing has changed since
   */
  public record Result(DriftReport report, boolean known) {}

  private CheckSchema() {}

  /**
   * Checks. All reports are written when this returns, whatever the outcome.
   *
   * @throws java.io.UncheckedIOException if a report cannot be written
   */
  public static Result run(Request request) {
    LoadedSchema schema = request.current().load();
    if (!schema.errors().isEmpty()) {
      DriftReport report =
          DriftReport.of(
              Outcome.ERROR, Side.NONE, schema.side(), schema.errors(), schema.warnings());
      request.files().write(report);
      return new Result(report, false);
    }
    Check.Result found = request.check().of(schema);
    List<Problem> warnings = new ArrayList<>(schema.warnings());
    warnings.addAll(found.warnings());
    DriftReport report =
        new DriftReport(
            found.errors().isEmpty() ? Outcome.SOUND : Outcome.REFUSED,
            Side.NONE,
            schema.side(),
            new Verdict(FailOn.DRIFT, List.of(), found.idle()),
            found.errors(),
            warnings);
    boolean silent = found.errors().isEmpty() && warnings.isEmpty() && found.idle().isEmpty();
    if (!silent || !found.known() || !request.files().areThere()) {
      request.files().write(report);
    }
    return new Result(report, found.known());
  }
}
