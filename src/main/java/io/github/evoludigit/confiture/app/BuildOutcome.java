package io.github.evoludigit.confiture.app;

import io.github.evoludigit.confiture.source.Manifest;
import io.github.evoludigit.confiture.source.SourceFile;
import io.github.evoludigit.confiture.text.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How a build ended.
 *
 * @param files the source files in build order
 * @param manifest what was built; empty if there are errors, or no source files and that was
 *     refused
 * @param schema where the built schema is, or would be
 * @param errors what stopped the build, in build order
 * @param warnings what did not, in build order
 * @param read how many of the files were read; the others are as they were at the last build
 */
public record BuildOutcome(
    List<SourceFile> files,
    Optional<Manifest> manifest,
    Path schema,
    List<Problem> errors,
    List<Problem> warnings,
    int read) {

  /** Copies the lists. */
  public BuildOutcome {
    files = List.copyOf(files);
    errors = List.copyOf(errors);
    warnings = List.copyOf(warnings);
  }
}
