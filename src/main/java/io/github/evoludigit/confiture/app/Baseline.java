package io.github.evoludigit.confiture.app;

/** The schema that the built one is verified against. */
public sealed interface Baseline permits BaselineFile, BaselineRevision, BaselineSide {

  /** What people call it. */
  String name();

  /** Whether there is one; true if that cannot be told before it is read. */
  boolean exists();

  /**
   * Whether it holds a schema, which then may have been removed from the sources.
   *
   * @param otherwise what to say if that cannot be told
   */
  boolean hasSchema(boolean otherwise);

  /** The baseline as one side of a comparison. */
  SchemaInput input();

  /** The schema that is, as the other side. */
  SchemaInput beside(SchemaInput current);
}
