package io.github.evoludigit.confiture.app;

import io.github.evoludigit.confiture.database.ServerFailure;
import io.github.evoludigit.confiture.ddl.ReadingOptions;
import io.github.evoludigit.confiture.ddl.catalog.ServerVersion;
import io.github.evoludigit.confiture.policy.AllowedProblems;
import io.github.evoludigit.confiture.policy.Ignore;
import io.github.evoludigit.confiture.policy.Verdict;
import io.github.evoludigit.confiture.text.Problem;
import java.io.File;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether PostgreSQL would load the schema of the source files.
 *
 * @param loader the role that would load it
 * @param serverVersion the server that would
 * @param provided what is loaded before it
 * @param strictness which problems stop the build
 * @param ignores entries that allow problems
 * @param today the day on which entries hold or not
 * @param kept where the outcome of the last check is kept
 * @param tool the version of what checks
 */
public record Check(
    String loader,
    String serverVersion,
    ProvidedFiles provided,
    Strictness strictness,
    List<Ignore> ignores,
    LocalDate today,
    File kept,
    String tool) {

  /**
   * What came of a check.
   *
   * @param errors what stops the build
   * @param warnings what does not
   * @param notes what was not looked into, and why
   * @param idle entries that allowed nothing
   * @param known whether the schema was checked before
   */
  record Result(
      List<Problem> errors,
      List<Problem> warnings,
      List<Problem> notes,
      List<Verdict.IdleIgnore> idle,
      boolean known) {}

  /**
   * Checks a schema that was read without errors.
   *
   * @param input where it is from
   */
  Result of(LoadedSchema schema, SchemaInput input) {
    ProvidedFiles.Loaded before = provided.load();
    return before.errors().isEmpty() ? judged(found(schema, input, before)) : failed(before);
  }

  /**
   * Checks a schema that was read without errors, and has a server load it.
   *
   * @throws ServerFailure if no server can be asked
   */
  ServerResult of(LoadedSchema schema, SchemaInput input, ServerCheck server) throws ServerFailure {
    ProvidedFiles.Loaded before = provided.load();
    if (!before.errors().isEmpty()) {
      return new ServerResult(failed(before), "");
    }
    ServerCheck.Outcome outcome =
        server.of(schema, before, found(schema, input, before).objections());
    Result result = judged(new Found(outcome.objections(), false));
    result.warnings().addAll(outcome.warnings());
    return new ServerResult(result, outcome.summary());
  }

  /**
   * What came of a check with a server.
   *
   * @param result what is against the schema
   * @param summary what the server did, in a few words
   */
  record ServerResult(Result result, String summary) {}

  /**
   * What is against a schema, whatever is allowed.
   *
   * @param objections all of it
   * @param known whether the schema was checked before
   */
  private record Found(List<Objection> objections, boolean known) {}

  private static Result failed(ProvidedFiles.Loaded before) {
    return new Result(before.errors(), List.of(), List.of(), List.of(), false);
  }

  private Found found(LoadedSchema schema, SchemaInput input, ProvidedFiles.Loaded before) {
    KeptObjections last = new KeptObjections(kept);
    String key = key(schema) + '\n' + before.hash() + '\n' + patterns(input);
    Optional<List<Objection>> known = last.find(key);
    if (known.isPresent()) {
      return new Found(known.get(), true);
    }
    ReadingOptions options = new ReadingOptions(loader, false, ServerVersion.parse(serverVersion));
    List<Objection> found = Objections.to(schema, input.sources(), options, before.statements());
    last.keep(key, found);
    return new Found(found, false);
  }

  /** What the objections depend on. */
  private String key(LoadedSchema schema) {
    return schema.built().orElseThrow().manifest().hash().toString()
        + '\n'
        + tool
        + '\n'
        + loader
        + '\n'
        + serverVersion;
  }

  /** What decides the other orders that its files could have. */
  private static String patterns(SchemaInput input) {
    Optional<BuildRequest> request = input.sources();
    return request.isPresent() ? request.get().tree().includes().toString() : "";
  }

  private Result judged(Found found) {
    AllowedProblems allowed = new AllowedProblems(ignores, today);
    List<Problem> errors = new ArrayList<>();
    List<Problem> warnings = new ArrayList<>();
    List<Problem> notes = new ArrayList<>();
    for (Objection objection : found.objections()) {
      Problem problem = objection.problem();
      if (objection.sort() == Objection.Sort.NOTE) {
        notes.add(problem);
        continue;
      }
      Optional<Ignore> entry = allowed.entryFor(problem);
      if (entry.isPresent()) {
        warnings.add(problem.withRemedy("Allowed by an entry of ignore" + reason(entry.get())));
      } else {
        (strictness.isError(objection.sort()) ? errors : warnings).add(problem);
      }
    }
    return new Result(errors, warnings, notes, allowed.idle(), found.known());
  }

  private static String reason(Ignore entry) {
    String until = entry.lastDay().isPresent() ? " until " + entry.lastDay().get() : "";
    return until + (entry.reason().isEmpty() ? "." : ": " + entry.reason() + ".");
  }
}
