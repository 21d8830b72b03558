package io.github.evoludigit.confiture.source;

import io.github.evoludigit.confiture.text.Digest;
import java.util.List;

/**
 * What a built schema was made of.
 *
 * @param environment the name of the environment in its head
 * @param order the order of the files
 * @param hash the schema hash: the SHA-256 over the files' digests, in order
 * @param size the bytes of the built schema
 * @param files the source files in build order
 */
public record Manifest(
    String environment, FileOrder order, Digest hash, long size, List<SourceEntry> files) {

  /** Copies the list. */
  public Manifest {
    files = List.copyOf(files);
  }
}
