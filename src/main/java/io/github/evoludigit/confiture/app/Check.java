package io.github.evoludigit.confiture.app;

import io.github.evoludigit.confiture.database.ServerFailure;
import io.github.evoludigit.confiture.ddl.ReadingOptions;
import io.github.evoludigit.confiture.ddl.catalog.ServerVersion;
import io.github.evoludigit.confiture.policy.AllowedProblems;
import io.github.evoludigit.confiture.policy.Ignore;
import io.github.evoludigit.confiture.policy.Verdict;
import io.github.evoludigit.confiture.text.Digest;
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
 * @param kept where the outcome of the last check is kept; empty if it is not
 * @param tool the version of what checks
 */
public record Check(
    String loader,
    String serverVersion,
    ProvidedFiles provided,
    Strictness strictness,
    List<Ignore> ignores,
    LocalDate today,
    Optional<File> kept,
    String tool) {

  /**
   * What came of a check.
   *
   * @param errors what stops the build
   * @param warnings what does not
   * @param notes what was not looked into, and why
   * @param idle entries that allowed nothing
   * @param found what they were made of; empty if nothing was found out
   */
  record Result(
      List<Problem> errors,
      List<Problem> warnings,
      List<Problem> notes,
      List<Verdict.IdleIgnore> idle,
      Optional<Found> found) {

    /** Whether the schema was checked before. */
    boolean known() {
      return found.isPresent() && found.get().known();
    }

    /** How many statements were read. */
    int read() {
      return found.isPresent() ? found.get().read() : 0;
    }

    /** The reports that were written the last time. */
    KeptReports reports() {
      return found.isPresent() ? found.get().outcome().reports() : KeptReports.NONE;
    }
  }

  /**
   * What is against a schema, whatever is allowed.
   *
   * @param key what it depends on
   * @param outcome all of it
   * @param known whether the schema was checked before
   * @param read how many statements were read for it
   */
  record Found(String key, KeptObjections.Outcome outcome, boolean known, int read) {}

  /**
   * Checks a schema that was read without errors.
   *
   * @param input where it is from
   */
  Result of(LoadedSchema schema, SchemaInput input) {
    ProvidedFiles.Loaded before = provided.load();
    if (!before.errors().isEmpty()) {
      return failed(before);
    }
    Found found = found(schema, input, before);
    return judged(found, found.outcome().objections());
  }

  /**
   * What came of the check of a schema that was built in this run, if it is known already, or can
   * be told by what has changed since the last check.
   */
  Optional<Result> known(SchemaInput input) {
    Optional<BuildOutcome> built = input.built();
    if (kept.isEmpty() || built.isEmpty()) {
      return Optional.empty();
    }
    ProvidedFiles.Loaded before = provided.load();
    if (!before.errors().isEmpty()) {
      return Optional.empty();
    }
    String key = key(built.get().manifest().orElseThrow().hash(), input, before);
    Optional<KeptObjections.Outcome> known = new KeptObjections(kept.get()).find(key);
    return known.isPresent()
        ? Optional.of(judged(new Found(key, known.get(), true, 0), known.get().objections()))
        : partial(key, input, before);
  }

  /** What came of it, if a part need be checked alone. */
  private Optional<Result> partial(String key, SchemaInput input, ProvidedFiles.Loaded before) {
    String settings = key(Digest.NONE, input, before);
    KeptObjections objections = new KeptObjections(kept.orElseThrow());
    Optional<KeptStatements> last = KeptStatements.read(statements(), settings);
    Optional<KeptObjections.Outcome> said =
        last.isPresent()
            ? objections.find(key(last.get().hash(), input, before))
            : Optional.empty();
    if (said.isEmpty()) {
      return Optional.empty();
    }
    Optional<PartialCheck.Result> result =
        PartialCheck.of(input, last.get(), said.get().objections(), options(), before.statements());
    if (result.isEmpty()) {
      return Optional.empty();
    }
    KeptStatements statements = result.get().statements();
    statements.keep(statements(), settings);
    KeptObjections.Outcome outcome =
        new KeptObjections.Outcome(
            statements.count(), statements.tokens(), result.get().objections(), KeptReports.NONE);
    objections.keep(key, outcome);
    return Optional.of(
        judged(new Found(key, outcome, false, result.get().read()), outcome.objections()));
  }

  /**
   * A number that tells the tokens of a schema from those of others, if it was the last that was
   * checked; 0 if that is not known.
   *
   * @param built the schema, built in this run
   */
  long tokens(SchemaInput input, BuildOutcome built, ProvidedFiles.Loaded before) {
    if (kept.isEmpty()) {
      return 0;
    }
    String key = key(built.manifest().orElseThrow().hash(), input, before);
    Optional<KeptObjections.Outcome> known = new KeptObjections(kept.get()).find(key);
    return known.isPresent() ? known.get().tokens() : 0;
  }

  /** Where it is kept what is known of the statements. */
  private File statements() {
    return new File(kept.orElseThrow().getParentFile(), "statements.kept");
  }

  private ReadingOptions options() {
    return new ReadingOptions(loader, false, ServerVersion.parse(serverVersion));
  }

  /** Keeps what was found, with the reports that were written of it. */
  void keep(Result result, KeptReports reports) {
    if (kept.isPresent() && result.found().isPresent() && reports != result.reports()) {
      Found found = result.found().get();
      new KeptObjections(kept.get())
          .keep(
              found.key(),
              new KeptObjections.Outcome(
                  found.outcome().statements(),
                  found.outcome().tokens(),
                  found.outcome().objections(),
                  reports));
    }
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
    Found found = found(schema, input, before);
    ServerCheck.Outcome outcome = server.of(schema, before, found.outcome().objections());
    Result result =
        judged(new Found(found.key(), found.outcome(), false, found.read()), outcome.objections());
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

  private static Result failed(ProvidedFiles.Loaded before) {
    return new Result(before.errors(), List.of(), List.of(), List.of(), Optional.empty());
  }

  private Found found(LoadedSchema schema, SchemaInput input, ProvidedFiles.Loaded before) {
    String key = key(schema.built().orElseThrow().manifest().hash(), input, before);
    if (kept.isPresent()) {
      Optional<KeptObjections.Outcome> known = new KeptObjections(kept.get()).find(key);
      if (known.isPresent()) {
        return new Found(key, known.get(), true, 0);
      }
    }
    List<Objection> found = Objections.to(schema, input.sources(), options(), before.statements());
    long tokens =
        kept.isPresent() ? keepStatements(schema, input, key(Digest.NONE, input, before)) : 0;
    KeptObjections.Outcome outcome =
        new KeptObjections.Outcome(schema.statements().size(), tokens, found, KeptReports.NONE);
    if (kept.isPresent()) {
      new KeptObjections(kept.get()).keep(key, outcome);
    }
    return new Found(key, outcome, false, outcome.statements());
  }

  /**
   * Keeps what is known of the statements of a schema that was checked as a whole.
   *
   * @return a number for their tokens; 0 if nothing is kept
   */
  private long keepStatements(LoadedSchema schema, SchemaInput input, String settings) {
    Optional<KeptStatements> known =
        input.sources().isPresent() && schema.warnings().isEmpty()
            ? KeptStatements.of(schema, input.sources().get().separator())
            : Optional.empty();
    if (known.isEmpty()) {
      statements().delete();
      return 0;
    }
    known.get().keep(statements(), settings);
    return known.get().tokens();
  }

  /** What the objections depend on. */
  private String key(Digest hash, SchemaInput input, ProvidedFiles.Loaded before) {
    return hash.toString()
        + ('\n' + tool)
        + ('\n' + loader)
        + ('\n' + serverVersion)
        + ('\n' + before.hash())
        + ('\n' + sources(input));
  }

  /** What is between its files, and what decides the other orders that they could have. */
  private static String sources(SchemaInput input) {
    Optional<BuildRequest> request = input.sources();
    return request.isPresent()
        ? request.get().tree().includes() + "\n" + request.get().separator().template()
        : "";
  }

  private Result judged(Found found, List<Objection> objections) {
    AllowedProblems allowed = new AllowedProblems(ignores, today);
    List<Problem> errors = new ArrayList<>();
    List<Problem> warnings = new ArrayList<>();
    List<Problem> notes = new ArrayList<>();
    for (Objection objection : objections) {
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
    return new Result(errors, warnings, notes, allowed.idle(), Optional.of(found));
  }

  private static String reason(Ignore entry) {
    String until = entry.lastDay().isPresent() ? " until " + entry.lastDay().get() : "";
    return until + (entry.reason().isEmpty() ? "." : ": " + entry.reason() + ".");
  }
}
