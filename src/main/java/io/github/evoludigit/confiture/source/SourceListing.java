package io.github.evoludigit.confiture.source;

import io.github.evoludigit.confiture.text.Problem;
import java.util.List;

/**
 * What was found in a source tree.
 *
 * @param files the source files in build order
 * @param problems what stood in the way, and what was passed over though it looks like a source
 *     file
 */
public record SourceListing(List<SourceFile> files, List<Problem> problems) {

  /** Copies the lists. */
  public SourceListing {
    files = List.copyOf(files);
    problems = List.copyOf(problems);
  }
}
