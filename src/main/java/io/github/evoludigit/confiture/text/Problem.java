package io.github.evoludigit.confiture.text;

import java.util.Objects;

/**
 * Something wrong with the input, as a value: one bad file never hides the next.
 *
 * @param location where it is
 * @param code a stable identifier, lower case with hyphens ({@code unterminated-string})
 * @param message what is wrong, in one line
 * @param remedy what to do about it, in one line; empty when the message says it
 */
public record Problem(Location location, String code, String message, String remedy) {

  /** Checks that nothing is missing. */
  public Problem {
    Objects.requireNonNull(location, "location");
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(remedy, "remedy");
  }

  /** {@code file:line:column: what is wrong; what to do}. */
  @Override
  public String toString() {
    String what = location + ": " + message;
    return remedy.isEmpty() ? what : what + "; " + remedy;
  }
}
