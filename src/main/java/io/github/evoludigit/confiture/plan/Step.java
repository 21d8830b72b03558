package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.schema.ObjectKey;
import java.util.Objects;

/**
 * One statement of a migration.
 *
 * @param sql the statement, without a semicolon at its end
 * @param object what it is about
 * @param why what it is for, in a few words; empty if the statement says it
 * @param lock the lock that it takes and what that stops, as the manual names it; empty if it stops
 *     nobody
 * @param rewrites whether PostgreSQL writes the whole table again
 * @param alone whether it must stand outside of a transaction
 * @param losesData whether rows or values are gone afterwards
 * @param fill a statement that must run before it, with a place that only a person can fill; empty
 *     for none
 */
public record Step(
    String sql,
    ObjectKey object,
    String why,
    String lock,
    boolean rewrites,
    boolean alone,
    boolean losesData,
    String fill) {

  /** Checks that nothing is missing. */
  public Step {
    Objects.requireNonNull(object, "object");
    Objects.requireNonNull(why, "why");
    Objects.requireNonNull(lock, "lock");
    Objects.requireNonNull(fill, "fill");
    if (sql.isBlank()) {
      throw new IllegalArgumentException("a step without a statement");
    }
  }

  /** A step that stops nobody. */
  public static Step of(ObjectKey object, String sql) {
    return new Step(sql, object, "", "", false, false, false, "");
  }

  /** The same step, and what it is for. */
  public Step because(String reason) {
    return new Step(sql, object, reason, lock, rewrites, alone, losesData, fill);
  }

  /** The same step, and the lock that it takes. */
  public Step locking(String mode) {
    return new Step(sql, object, why, mode, rewrites, alone, losesData, fill);
  }

  /** The same step, which writes the table again. */
  public Step rewriting() {
    return new Step(sql, object, why, lock, true, alone, losesData, fill);
  }

  /** The same step outside of a transaction. */
  public Step standingAlone() {
    return new Step(sql, object, why, lock, rewrites, true, losesData, fill);
  }

  /** The same step, after which rows or values are gone. */
  public Step losingData() {
    return new Step(sql, object, why, lock, rewrites, alone, true, fill);
  }

  /** The same step, before which a person must fill a place in a statement. */
  public Step after(String statement) {
    return new Step(sql, object, why, lock, rewrites, alone, losesData, statement);
  }
}
