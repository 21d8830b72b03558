package io.github.evoludigit.confiture.policy;

import java.util.Locale;

/** How much harm applying a change can do, from none upwards. */
public enum Risk {
  /** None that a rule knows of. */
  NONE,
  /** Little: noticed by few, quickly over or easily undone. */
  LOW,
  /** Some: callers break, or a busy table is blocked while it is read or written. */
  MEDIUM,
  /** Much: data is lost, the schema cannot be applied to data that is there, or a door is open. */
  HIGH;

  /** The stable word for it in parameters and reports: {@code high}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
