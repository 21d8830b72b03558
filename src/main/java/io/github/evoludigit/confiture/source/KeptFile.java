package io.github.evoludigit.confiture.source;

/**
 * A source file of which all is known from the last build: its text is in the schema that was built
 * then.
 *
 * @param name its path relative to the project's base directory
 * @param known what is known of it
 * @param text where its text is
 */
record KeptFile(String name, KnownFile known, KeptText text) implements SourceFile {

  @Override
  public long size() {
    return known.entry().size();
  }
}
