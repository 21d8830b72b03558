package io.github.evoludigit.confiture.app;

import io.github.evoludigit.confiture.source.BuildListener;
import io.github.evoludigit.confiture.source.BuildRecord;
import io.github.evoludigit.confiture.source.FileOrder;
import io.github.evoludigit.confiture.source.FileState;
import io.github.evoludigit.confiture.source.SchemaAssembler;
import io.github.evoludigit.confiture.source.SourceFile;
import io.github.evoludigit.confiture.source.SourceFinder;
import io.github.evoludigit.confiture.source.SourceListing;
import io.github.evoludigit.confiture.source.StagedSchema;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A build that reads only what has changed since the last one: its outputs are those of a build
 * that reads everything.
 */
final class IncrementalBuild {

  /** A moment before all others: every file is younger, and none is taken for known. */
  private static final long UNKNOWN = Long.MIN_VALUE / 2;

  private final BuildRequest request;
  private final File kept;
  private final String key;

  /**
   * A build.
   *
   * @param request what and how
   * @param tool what tells whatever builds from other versions of it
   */
  IncrementalBuild(BuildRequest request, String tool) {
    this.request = request;
    this.kept = kept(request);
    this.key = key(request, tool);
  }

  private static File kept(BuildRequest request) {
    return new File(request.outputDirectory().toString(), BuildRecord.NAME);
  }

  /** Forgets what the last build knew. */
  static void forget(BuildRequest request) {
    kept(request).delete();
  }

  /** What the outputs depend on, but for the files; and how the files are found. */
  static String key(BuildRequest request, String tool) {
    return tool
        + ('\n' + System.getProperty("java.version"))
        + ('\n' + request.environment())
        + ('\n' + request.separator().template())
        + ('\n' + request.encoding().name())
        + ('\n' + request.strictness().name())
        + ('\n' + request.tree().order().name())
        + ('\n' + request.tree().baseDirectory().toString())
        + ('\n' + request.tree().includeDirectories().toString())
        + ('\n' + request.tree().excludeDirectories().toString())
        + ('\n' + request.tree().includes().toString())
        + ('\n' + request.tree().excludes().toString());
  }

  /** Builds. */
  BuildOutcome run(BuildListener listener) {
    Optional<BuildRecord> record =
        BuildRecord.read(kept, key, request.environment(), request.tree().order());
    Path directory = request.outputDirectory();
    try (Workers workers = new Workers(request.threads())) {
      if (record.isEmpty() || !record.get().isOf(directory)) {
        long moment = moment();
        return built(BuildSchema.assemble(request, workers, listener), moment);
      }
      SourceListing listing = list(workers);
      Optional<StagedSchema> standing = standing(record.get(), listing);
      if (standing.isPresent()) {
        return BuildSchema.outcome(request, standing.get());
      }
      long moment = moment();
      return built(
          request.tree().order() == FileOrder.DEPENDENCIES
              ? BuildSchema.assemble(request, workers, listener)
              : SchemaAssembler.assemble(
                  listing,
                  record.get(),
                  request.tree().order(),
                  BuildSchema.settings(request),
                  workers.executor(),
                  workers.threads(),
                  listener),
          moment);
    }
  }

  /** What was built before, if nothing has changed since. */
  Optional<BuildOutcome> standing() {
    Optional<BuildRecord> record =
        BuildRecord.read(kept, key, request.environment(), request.tree().order());
    if (record.isEmpty() || !record.get().isOf(request.outputDirectory())) {
      return Optional.empty();
    }
    try (Workers workers = new Workers(request.threads())) {
      Optional<StagedSchema> standing = standing(record.get(), list(workers));
      if (standing.isEmpty()) {
        return Optional.empty();
      }
      BuildOutcome outcome = BuildSchema.outcome(request, standing.get());
      return outcome.manifest().isPresent() ? Optional.of(outcome) : Optional.empty();
    }
  }

  private SourceListing list(Workers workers) {
    return SourceFinder.findForRecord(request.tree(), workers.executor(), SourceFinder.NOBODY);
  }

  /** The schema that is there, if nothing has changed. */
  private Optional<StagedSchema> standing(BuildRecord record, SourceListing listing) {
    if (request.tree().order() != FileOrder.DEPENDENCIES) {
      return record.isOf(listing.files())
          ? Optional.of(StagedSchema.standing(listing, record))
          : Optional.empty();
    }
    Optional<List<SourceFile>> ordered = record.inOrder(listing.files());
    return ordered.isPresent()
        ? Optional.of(
            StagedSchema.standing(new SourceListing(ordered.get(), listing.problems()), record))
        : Optional.empty();
  }

  private BuildOutcome built(StagedSchema assembled, long moment) {
    try (StagedSchema staged = assembled) {
      BuildOutcome outcome = BuildSchema.outcome(request, staged);
      if (outcome.manifest().isPresent()) {
        BuildRecord.keep(kept, key, moment, staged);
      }
      return outcome;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long moment() {
    try {
      return FileState.moment(request.outputDirectory());
    } catch (IOException e) {
      // Whatever is in the way there, the outputs will tell.
      return UNKNOWN;
    }
  }
}
