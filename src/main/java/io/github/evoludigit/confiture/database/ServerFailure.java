package io.github.evoludigit.confiture.database;

import io.github.evoludigit.confiture.text.Location;
import io.github.evoludigit.confiture.text.Problem;

/** Why a server could not be asked: nothing is known of the schema then. */
public final class ServerFailure extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  /**
   * A failure.
   *
   * @param server what people call the server
   * @param message what went wrong
   * @param remedy what to do about it
   */
  public ServerFailure(String server, String message, String remedy) {
    super(message);
    this.problem = new Problem(Location.ofFile(server), "server", message, remedy);
  }

  /** What went wrong, and what to do about it. */
  public Problem problem() {
    return problem;
  }
}
