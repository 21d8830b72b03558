package io.github.evoludigit.confiture.app;

import io.github.evoludigit.confiture.text.Problem;
import java.util.Objects;

/**
 * What PostgreSQL has against a statement.
 *
 * @param problem what, where, and a way out
 * @param sort how sure it is
 */
record Objection(Problem problem, Sort sort) {

  /** How sure an objection is. */
  enum Sort {
    /** No server that is known would run the statement. */
    REFUSED,
    /** The statement begins with words that no server knows that is known here; a newer one may. */
    UNKNOWN,
    /** The statement is run, but what it makes will not do what it says. */
    DOUBTFUL,
    /** Nothing is wrong: what is not looked into, and why. */
    NOTE
  }

  Objection {
    Objects.requireNonNull(problem, "problem");
    Objects.requireNonNull(sort, "sort");
  }
}
