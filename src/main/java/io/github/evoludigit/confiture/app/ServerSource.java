package io.github.evoludigit.confiture.app;

import io.github.evoludigit.confiture.database.RunningServer;
import io.github.evoludigit.confiture.database.ServerFailure;

/** Where a server comes from at the moment when it is asked for. */
@FunctionalInterface
public interface ServerSource {

  /**
   * The server, which whoever asked must close.
   *
   * @throws ServerFailure if there is none, with what to do
   */
  RunningServer start() throws ServerFailure;
}
