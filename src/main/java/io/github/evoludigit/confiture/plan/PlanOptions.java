package io.github.evoludigit.confiture.plan;

/**
 * How a migration is written.
 *
 * @param safe whether it is for a database that is in use: short locks, and what takes long without
 *     one; otherwise the short form, for an empty or small database
 * @param allowDataLoss whether steps that lose rows or values are written to be run; otherwise they
 *     are commented out
 */
public record PlanOptions(boolean safe, boolean allowDataLoss) {

  /** For a database that is in use, and nothing is lost. */
  public static final PlanOptions DEFAULT = new PlanOptions(true, false);
}
