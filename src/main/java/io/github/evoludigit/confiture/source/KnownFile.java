package io.github.evoludigit.confiture.source;

import io.github.evoludigit.confiture.text.Problem;
import java.util.List;

/**
 * What a build knew of a source file in the end.
 *
 * @param entry what its manifest says
 * @param state what the file system said of it before it was read
 * @param offset where its text begins in the built schema
 * @param problems what was found in it
 */
record KnownFile(SourceEntry entry, FileState state, long offset, List<Problem> problems) {}
