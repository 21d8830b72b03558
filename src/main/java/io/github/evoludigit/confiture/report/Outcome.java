package io.github.evoludigit.confiture.report;

import io.github.evoludigit.confiture.policy.Verdict;

/** How a comparison, or a check, ended. */
public enum Outcome {
  /** Both sides make the same database. */
  NO_DRIFT("no-drift"),
  /** They do not, but the policy allows each change. */
  ALLOWED("allowed"),
  /** They do not, and at least one change is not allowed. */
  DRIFT("drift"),
  /** There is no baseline to compare with. */
  NO_BASELINE("no-baseline"),
  /** One side could not be read: nothing was judged. */
  ERROR("error"),
  /** A schema was checked, and nothing stops it. */
  SOUND("sound"),
  /** A schema was checked, and PostgreSQL would refuse it. */
  REFUSED("refused");

  private final String word;

  Outcome(String word) {
    this.word = word;
  }

  /** The outcome of a comparison that was judged. */
  public static Outcome of(Verdict verdict) {
    if (verdict.changes().isEmpty()) {
      return NO_DRIFT;
    }
    return verdict.failing().isEmpty() ? ALLOWED : DRIFT;
  }

  /** Whether two sides were compared. */
  public boolean isComparison() {
    return this == NO_DRIFT || this == ALLOWED || this == DRIFT;
  }

  /** The stable word for it in reports: {@code no-drift}. */
  public String word() {
    return word;
  }
}
