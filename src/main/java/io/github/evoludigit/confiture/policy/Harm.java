package io.github.evoludigit.confiture.policy;

import java.util.Locale;

/** What a change can harm. */
public enum Harm {
  /** Rows: they are lost, altered or refused. */
  DATA("data"),
  /** Applications, and other objects, that use the object. */
  CALLERS("callers"),
  /** The running database: locks, rewrites, scans. */
  OPERATION("the running database"),
  /** Who may see or do what. */
  SECURITY("security");

  private final String label;

  Harm(String label) {
    this.label = label;
  }

  /** How people read it: {@code the running database}. */
  public String label() {
    return label;
  }

  /** The stable word for it in reports: {@code operation}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
