package io.github.evoludigit.confiture.app;

import io.github.evoludigit.confiture.source.BuildListener;
import io.github.evoludigit.confiture.source.FileOrder;
import io.github.evoludigit.confiture.source.Manifest;
import io.github.evoludigit.confiture.source.SchemaAssembler;
import io.github.evoludigit.confiture.source.SourceFile;
import io.github.evoludigit.confiture.source.SourceFinder;
import io.github.evoludigit.confiture.source.StagedFile;
import io.github.evoludigit.confiture.source.StagedSchema;
import io.github.evoludigit.confiture.sql.LexicalCheck;
import io.github.evoludigit.confiture.text.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Builds one schema and one hash from the files of a source tree. */
public final class BuildSchema {

  private BuildSchema() {}

  /**
   * Builds.
   *
   * <p>If there is an error, whatever was built before stays as it was.
   *
   * @param request what and how
   * @param listener hears how far it is
   * @return what was built, or what stopped it
   */
  public static BuildOutcome run(BuildRequest request, BuildListener listener) {
    StagedFile.removeLeftovers(request.outputDirectory());
    if (request.incremental().isPresent()) {
      return new IncrementalBuild(request, request.incremental().get()).run(listener);
    }
    IncrementalBuild.forget(request);
    try (Workers workers = new Workers(request.threads());
        StagedSchema staged = assemble(request, workers, listener)) {
      return outcome(request, staged);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads everything. */
  static StagedSchema assemble(BuildRequest request, Workers workers, BuildListener listener) {
    return request.tree().order() == FileOrder.DEPENDENCIES
        ? DependencyOrder.assemble(request, workers, listener)
        : SchemaAssembler.assemble(
            request.tree(), settings(request), workers.executor(), workers.threads(), listener);
  }

  /**
   * Whether an earlier outcome still holds: the same files, none of them modified since they were
   * read, and the built schema in its place. Nothing is read.
   *
   * @param request the request that had the outcome
   * @param outcome an outcome without errors
   */
  public static boolean isCurrent(BuildRequest request, BuildOutcome outcome) {
    if (!Files.isRegularFile(outcome.schema())) {
      return false;
    }
    try (Workers workers = new Workers(request.threads())) {
      return SourceFinder.isSame(request.tree(), workers.executor(), outcome.files());
    }
  }

  /**
   * An earlier run's outcome that still holds: nothing has changed since, and the outputs are those
   * that it wrote. Nothing is read.
   *
   * @return empty if it does not hold, or is not known
   */
  public static Optional<BuildOutcome> standing(BuildRequest request) {
    return request.incremental().isPresent()
        ? new IncrementalBuild(request, request.incremental().get()).standing()
        : Optional.empty();
  }

  /** How the schema is written. */
  static SchemaAssembler.Settings settings(BuildRequest request) {
    return new SchemaAssembler.Settings(
        request.environment(),
        request.separator(),
        request.encoding(),
        LexicalCheck::check,
        request.outputDirectory());
  }

  /** What came of a build, whose outputs are in their places then if it is sound. */
  static BuildOutcome outcome(BuildRequest request, StagedSchema staged) {
    List<SourceFile> files = staged.sources();
    String last = files.isEmpty() ? "" : files.get(files.size() - 1).name();
    List<Problem> errors = new ArrayList<>();
    List<Problem> warnings = new ArrayList<>();
    for (Problem problem : staged.problems()) {
      if (request.strictness().isSilent(problem)) {
        continue;
      }
      (request.strictness().isError(problem, last) ? errors : warnings).add(problem);
    }
    Path schema = request.outputDirectory().resolve(StagedSchema.SCHEMA);
    Optional<Manifest> manifest = Optional.empty();
    if (errors.isEmpty() && !(files.isEmpty() && request.failIfEmpty())) {
      try {
        staged.commit();
        manifest = staged.manifest();
      } catch (IOException e) {
        errors.add(
            SchemaAssembler.unwritable(request.outputDirectory().toString(), "built schema", e));
      }
    }
    return new BuildOutcome(files, manifest, schema, errors, warnings, staged.read());
  }
}
