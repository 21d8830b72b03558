package io.github.evoludigit.confiture.source;

/** One file of a source tree, as it was found. */
public sealed interface SourceFile permits DiskFile, GitFile, KeptFile, MadeFile {

  /**
   * Its path relative to the project's base directory, {@code /} between names: its name in
   * messages, outputs and the hash.
   */
  String name();

  /** Its size in bytes. */
  long size();
}
