package io.github.evoludigit.confiture.policy;

import java.util.Locale;

/** Which changes fail the build, unless an {@link Ignore} allows them. */
public enum FailOn {
  /** Any. */
  DRIFT(Risk.NONE),
  /** Those of low risk and up. */
  LOW(Risk.LOW),
  /** Those of medium risk and up. */
  MEDIUM(Risk.MEDIUM),
  /** Those of high risk. */
  HIGH(Risk.HIGH),
  /** None: changes are only reported. */
  NEVER(Risk.NONE);

  private final Risk least;

  FailOn(Risk least) {
    this.least = least;
  }

  /** The stable word for it in parameters and reports: {@code drift}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a change of that risk fails the build. */
  boolean fails(Risk risk) {
    return this != NEVER && risk.compareTo(least) >= 0;
  }
}
