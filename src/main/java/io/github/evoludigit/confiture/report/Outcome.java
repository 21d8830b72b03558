package io.github.evoludigit.confiture.report;

/** How a comparison ended. */
public enum Outcome {
  /** Both sides make the same database. */
  NO_DRIFT("no-drift"),
  /** They do not. */
  DRIFT("drift"),
  /** There is no baseline to compare with. */
  NO_BASELINE("no-baseline"),
  /** One side could not be read: nothing was judged. */
  ERROR("error");

  private final String word;

  Outcome(String word) {
    this.word = word;
  }

  /** The stable word for it in reports: {@code no-drift}. */
  public String word() {
    return word;
  }
}
