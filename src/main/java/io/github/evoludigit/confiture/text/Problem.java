package io.github.evoludigit.confiture.text;

import java.util.Objects;

/**
 * Something wrong with the input, as a value: one bad file never hides the next.
 *
 * @param location where it is
 * @param code a stable identifier, lower case with hyphens ({@code unterminated-string})
 * @param message what is wrong, in one line
 * @param remedy what to do about it, in one line; empty when the message says it
 * @param sourceLine the line at the location as it is written; empty if it is not to be shown
 */
public record Problem(
    Location location, String code, String message, String remedy, String sourceLine) {

  /** Checks that nothing is missing. */
  public Problem {
    Objects.requireNonNull(location, "location");
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(remedy, "remedy");
    Objects.requireNonNull(sourceLine, "sourceLine");
  }

  /** A problem whose line is not to be shown. */
  public Problem(Location location, String code, String message, String remedy) {
    this(location, code, message, remedy, "");
  }

  /** This problem with another thing to do about it. */
  public Problem withRemedy(String other) {
    return new Problem(location, code, message, other, sourceLine);
  }

  /** {@code file:line:column: what is wrong; what to do}. */
  @Override
  public String toString() {
    String what = location + ": " + message;
    return remedy.isEmpty() ? what : what + "; " + remedy;
  }

  /** Written out: what Java makes of a record costs a young JVM more than all files. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Problem problem
        && location.equals(problem.location)
        && code.equals(problem.code)
        && message.equals(problem.message)
        && remedy.equals(problem.remedy)
        && sourceLine.equals(problem.sourceLine);
  }

  @Override
  public int hashCode() {
    return location.hashCode() * 31 + message.hashCode();
  }
}
