package io.github.evoludigit.confiture.app;

import io.github.evoludigit.confiture.ddl.order.FileSequence;
import io.github.evoludigit.confiture.source.BuildListener;
import io.github.evoludigit.confiture.source.FileOrder;
import io.github.evoludigit.confiture.source.SchemaAssembler;
import io.github.evoludigit.confiture.source.SourceFile;
import io.github.evoludigit.confiture.source.SourceFinder;
import io.github.evoludigit.confiture.source.SourceListing;
import io.github.evoludigit.confiture.source.StagedSchema;
import io.github.evoludigit.confiture.text.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Source files in an order in which each comes after what its statements need. */
final class DependencyOrder {

  private DependencyOrder() {}

  /** Assembles the schema of a tree: its files are read to find their order, and once more. */
  static StagedSchema assemble(BuildRequest request, Workers workers, BuildListener listener) {
    return SchemaAssembler.assemble(
        listing(request, workers),
        FileOrder.DEPENDENCIES,
        BuildSchema.settings(request),
        workers.executor(),
        workers.threads(),
        listener);
  }

  /** The files of a tree in order, and what stood in the way. */
  static SourceListing listing(BuildRequest request, Workers workers) {
    SourceListing found =
        SourceFinder.findForRecord(request.tree(), workers.executor(), SourceFinder.NOBODY);
    try (StagedSchema named =
        SchemaAssembler.assembleInMemory(
            found,
            FileOrder.PATH,
            BuildSchema.settings(request),
            workers.executor(),
            workers.threads())) {
      return listing(named, request.strictness());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Assembles in memory what is staged in the order of names.
   *
   * @param named the schema, in memory; it is closed
   */
  static StagedSchema inMemory(StagedSchema named, BuildRequest request, Workers workers)
      throws IOException {
    try (named) {
      return SchemaAssembler.assembleInMemory(
          listing(named, request.strictness()),
          FileOrder.DEPENDENCIES,
          BuildSchema.settings(request),
          workers.executor(),
          workers.threads());
    }
  }

  /** The files of a schema in order; in that of their names if they cannot be understood. */
  private static SourceListing listing(StagedSchema named, Strictness strictness) {
    SourceListing listing = named.listing();
    LoadedSchema schema = LoadedSchema.of("", named.inMemory(), named.problems(), strictness);
    if (!schema.errors().isEmpty() || schema.built().isEmpty()) {
      return listing;
    }
    FileSequence.Result found = FileSequence.of(schema.files(), schema.statements());
    Map<String, SourceFile> byName = new HashMap<>();
    listing.files().forEach(file -> byName.put(file.name(), file));
    List<SourceFile> files = new ArrayList<>();
    found.files().forEach(name -> files.add(byName.get(name)));
    List<Problem> problems = new ArrayList<>(listing.problems());
    problems.addAll(found.problems());
    return new SourceListing(files, problems);
  }
}
