package io.github.evoludigit.confiture.source.git;

import io.github.evoludigit.confiture.text.Location;
import io.github.evoludigit.confiture.text.Problem;

/** Git did not give what it was asked for; the problem says why and what to do. */
public final class GitFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  /**
   * A failure.
   *
   * @param where the address or the file that cannot be read, as people call it
   * @param code a stable identifier
   * @param message what is wrong, in one line
   * @param remedy what to do about it, in one line; empty when the message says it
   */
  GitFailure(String where, String code, String message, String remedy) {
    super(message, null, false, false);
    this.problem = new Problem(Location.ofFile(where), code, message, remedy);
  }

  /** What is wrong, where, and what to do about it. */
  public Problem problem() {
    return problem;
  }
}
