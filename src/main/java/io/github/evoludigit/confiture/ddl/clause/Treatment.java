package io.github.evoludigit.confiture.ddl.clause;

/**
 * How a statement was understood. Every statement lands in exactly one of these classes, and what
 * is not understood is a {@link #DEFINITION}, never one of those that change nothing here.
 */
public enum Treatment {
  /** In full: its objects are compared by what they are. */
  MODEL,
  /** Not in full: it is compared by its tokens. */
  DEFINITION,
  /** It reads or changes rows, and no object. */
  ROWS,
  /** It holds for the session, and for what is made in it. */
  SESSION,
  /** It is about an object of the cluster: a role, a tablespace, the database itself. */
  CLUSTER;

  /** How one statement counts in which this one was read and another. */
  public Treatment and(Treatment other) {
    if (this == DEFINITION || other == DEFINITION) {
      return DEFINITION;
    }
    return other == MODEL ? MODEL : this;
  }
}
