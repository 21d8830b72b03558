package io.github.evoludigit.confiture.app;

/** What the gate does when there is no baseline yet. */
public enum MissingBaseline {
  /** It cannot judge, and fails. */
  FAIL,
  /** It says so, and lets the build go on. */
  WARN,
  /** It makes the built schema the baseline, if that is sound. */
  CREATE
}
