package io.github.evoludigit.confiture.app;

/** When JSqlParser reads the statements that differ as well, and is held against our reading. */
public enum CrossChecking {
  /** Where there are changes. */
  CHANGES,
  /** Wherever statements differ, also if they make the same database. */
  ALL,
  /** Never. */
  NEVER;

  /**
   * Whether it does.
   *
   * @param changed whether there are changes
   */
  boolean applies(boolean changed) {
    return this == ALL || this == CHANGES && changed;
  }
}
