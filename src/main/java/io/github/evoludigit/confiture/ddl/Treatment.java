package io.github.evoludigit.confiture.ddl;

/** How a statement was understood. */
public enum Treatment {
  /** In full: its objects are compared by what they are. */
  MODEL,
  /** Not in full: it is compared by its tokens. */
  DEFINITION,
  /** It changes rows, not the schema. */
  DATA,
  /** It sets something for the session, or for the server outside of this database. */
  SETTING;

  /** How one statement counts in which this one was read and another. */
  Treatment and(Treatment other) {
    if (this == DEFINITION || other == DEFINITION) {
      return DEFINITION;
    }
    return other == MODEL ? MODEL : this;
  }
}
