package io.github.evoludigit.confiture.policy;

import java.util.Objects;

/**
 * A rule that a change falls under.
 *
 * @param rule the rule
 * @param message what it means for this very change, in one line that names what is concerned:
 *     {@code the values of public.users.email are lost}
 */
public record Finding(Rule rule, String message) {

  /** Checks that nothing is missing. */
  public Finding {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(message, "message");
  }
}
