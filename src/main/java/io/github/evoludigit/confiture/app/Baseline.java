package io.github.evoludigit.confiture.app;

/** The schema that the built one is verified against. */
public sealed interface Baseline permits BaselineFile, BaselineRevision {

  /** What people call it. */
  String name();

  /** Whether there is one. */
  boolean exists();

  /** The baseline as one side of a comparison. */
  SchemaInput input();

  /** The schema that is, as the other side. */
  SchemaInput beside(SchemaInput current);
}
