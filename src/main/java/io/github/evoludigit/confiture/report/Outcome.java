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
  /** Nothing differs that was followed, but not all that migrations do could be. */
  INCOMPLETE("incomplete"),
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

  /**
   * The outcome of a comparison that was judged.
   *
   * @param complete whether all statements of both sides were followed
   */
  public static Outcome of(Verdict verdict, boolean complete) {
    if (!complete && verdict.failing().isEmpty()) {
      return INCOMPLETE;
    }
    if (verdict.changes().isEmpty()) {
      return NO_DRIFT;
    }
    return verdict.failing().isEmpty() ? ALLOWED : DRIFT;
  }

  /** Whether two sides were compared. */
  public boolean isComparison() {
    return this == NO_DRIFT || this == ALLOWED || this == DRIFT || this == INCOMPLETE;
  }

  /** The stable word for it in reports: {@code no-drift}. */
  public String word() {
    return word;
  }
}
