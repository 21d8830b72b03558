package io.github.evoludigit.confiture.source;

/** Hears how far a build has come. Called by the thread that builds. */
@FunctionalInterface
public interface BuildListener {

  /** A listener that does nothing. */
  BuildListener SILENT = (done, files) -> {};

  /**
   * More files are in the built schema.
   *
   * @param done how many
   * @param files how many there are in all
   */
  void built(int done, int files);
}
