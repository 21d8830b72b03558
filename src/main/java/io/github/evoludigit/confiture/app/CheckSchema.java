package io.github.evoludigit.confiture.app;

import io.github.evoludigit.confiture.database.ServerFailure;
import io.github.evoludigit.confiture.policy.FailOn;
import io.github.evoludigit.confiture.policy.Verdict;
import io.github.evoludigit.confiture.report.DriftReport;
import io.github.evoludigit.confiture.report.Outcome;
import io.github.evoludigit.confiture.report.Side;
import io.github.evoludigit.confiture.text.LargeStack;
import io.github.evoludigit.confiture.text.Location;
import io.github.evoludigit.confiture.text.NestedTooDeeply;
import io.github.evoludigit.confiture.text.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks the schema of the source files like a program, and writes the reports. */
public final class CheckSchema {

  /**
   * What to check.
   *
   * @param current the schema
   * @param check how
   * @param server the server that is to load it; empty for none
   * @param files where the reports go
   */
  public record Request(
      SchemaInput current, Check check, Optional<ServerCheck> server, DriftFiles files) {}

  /**
   * What came of it.
   *
   * @param report {@link Outcome#SOUND} if nothing stops the build, {@link Outcome#REFUSED} if
   *     something does, {@link Outcome#ERROR} if the schema could not be read
   * @param notes what was not looked into, and why
   * @param known whether it was checked before, and nothing has changed since
   * @param read how many statements were read: the others have nothing to do with what has changed
   * @param server what the server did, in a few words; empty if none was asked
   */
  public record Result(
      DriftReport report, List<Problem> notes, boolean known, int read, String server) {}

  private CheckSchema() {}

  /**
   * Checks. All reports are written when this returns, whatever the outcome.
   *
   * @throws java.io.UncheckedIOException if a report cannot be written
   */
  public static Result run(Request request) {
    if (request.server().isEmpty()) {
      Optional<Check.Result> known = request.check().known(request.current());
      if (known.isPresent()) {
        return known(request, request.current().built().orElseThrow(), known.get());
      }
    }
    LoadedSchema schema = request.current().load();
    if (!schema.errors().isEmpty()) {
      return failed(request, schema, schema.errors());
    }
    if (request.server().isEmpty()) {
      return alone(request, schema);
    }
    try {
      Check.ServerResult found =
          request.check().of(schema, request.current(), request.server().get());
      return checked(request, schema.side(), schema.warnings(), found.result(), found.summary());
    } catch (ServerFailure e) {
      return failed(request, schema, List.of(e.problem()));
    }
  }

  /** What came of a check by ourselves. */
  private static Result alone(Request request, LoadedSchema schema) {
    Check.Result found;
    try {
      found = withEnoughStack(request, schema);
    } catch (IllegalArgumentException e) {
      return failed(request, schema, List.of(NestedTooDeeply.in(e)));
    }
    return checked(request, schema.side(), schema.warnings(), found, "");
  }

  private static Check.Result withEnoughStack(Request request, LoadedSchema schema) {
    try {
      return request.check().of(schema, request.current());
    } catch (StackOverflowError small) {
      return LargeStack.again(
          () -> request.check().of(schema, request.current()), Location.ofFile(schema.name()));
    }
  }

  /** What is reported where the schema was not checked. */
  private static Result failed(Request request, LoadedSchema schema, List<Problem> errors) {
    DriftReport report =
        DriftReport.of(Outcome.ERROR, Side.NONE, schema.side(), errors, schema.warnings());
    request.files().write(report);
    return new Result(report, List.of(), false, 0, "");
  }

  /** What came of a check of a schema that need not be read again. */
  private static Result known(Request request, BuildOutcome built, Check.Result result) {
    Side side =
        new Side(
            request.current().name(),
            Optional.of(built.manifest().orElseThrow().hash()),
            result.found().orElseThrow().outcome().statements(),
            Optional.empty());
    return checked(request, side, built.warnings(), result, "");
  }

  private static Result checked(
      Request request, Side side, List<Problem> before, Check.Result found, String server) {
    List<Problem> warnings = new ArrayList<>(before);
    warnings.addAll(found.warnings());
    DriftReport report =
        new DriftReport(
            found.errors().isEmpty() ? Outcome.SOUND : Outcome.REFUSED,
            Side.NONE,
            side,
            new Verdict(FailOn.DRIFT, List.of(), found.idle()),
            found.errors(),
            warnings);
    request.check().keep(found, found.reports().written(report, request.files()));
    return new Result(report, found.notes(), found.known(), found.read(), server);
  }
}
