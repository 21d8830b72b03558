package io.github.evoludigit.confiture.app;

import io.github.evoludigit.confiture.source.FileOrder;
import io.github.evoludigit.confiture.source.SourceFile;
import io.github.evoludigit.confiture.source.SourceFinder;
import io.github.evoludigit.confiture.source.SourceListing;
import io.github.evoludigit.confiture.source.SourceTree;
import io.github.evoludigit.confiture.text.Problem;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Lists the source files of a tree, without reading them unless their order needs that. */
public final class ListSources {

  /**
   * What a tree holds.
   *
   * @param files the source files in build order
   * @param errors what kept files from being found
   * @param warnings what was passed over though it looks like a source file
   */
  public record Outcome(List<SourceFile> files, List<Problem> errors, List<Problem> warnings) {}

  private ListSources() {}

  /**
   * Lists, in the order of names.
   *
   * @param tree where to look and what for
   * @param threads how many threads look, 1 or more
   */
  public static Outcome run(SourceTree tree, int threads) {
    try (Workers workers = new Workers(threads)) {
      return outcome(SourceFinder.find(tree, workers.executor(), file -> {}));
    }
  }

  /** Lists, in the order in which the files would be built. */
  public static Outcome inOrder(BuildRequest request) {
    if (request.tree().order() != FileOrder.DEPENDENCIES) {
      return run(request.tree(), request.threads());
    }
    try (Workers workers = new Workers(request.threads())) {
      return outcome(DependencyOrder.listing(request, workers));
    }
  }

  private static Outcome outcome(SourceListing listing) {
    Map<Boolean, List<Problem>> problems =
        listing.problems().stream()
            .collect(Collectors.partitioningBy(problem -> Strictness.NORMAL.isError(problem, "")));
    return new Outcome(listing.files(), problems.get(true), problems.get(false));
  }
}
