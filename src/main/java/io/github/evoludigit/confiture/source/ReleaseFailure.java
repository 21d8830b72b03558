package io.github.evoludigit.confiture.source;

import io.github.evoludigit.confiture.text.Location;
import io.github.evoludigit.confiture.text.Problem;

/** Why the schema of a release cannot be read: nothing is known of it then. */
public final class ReleaseFailure extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  /**
   * A failure.
   *
   * @param release what people call the release
   * @param message what went wrong
   * @param remedy what to do about it
   */
  public ReleaseFailure(String release, String message, String remedy) {
    super(message);
    this.problem = new Problem(Location.ofFile(release), "artifact", message, remedy);
  }

  /** What went wrong, and what to do about it. */
  public Problem problem() {
    return problem;
  }
}
