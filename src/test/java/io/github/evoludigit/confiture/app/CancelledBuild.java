package io.github.evoludigit.confiture.app;

import io.github.evoludigit.confiture.database.Credentials;
import io.github.evoludigit.confiture.database.RunningServer;
import io.github.evoludigit.confiture.database.ServerAddress;
import io.github.evoludigit.confiture.database.ThrowawayDatabase;
import java.sql.Connection;
import java.time.Duration;

/** A JVM that ends while the database of a check is there. */
final class CancelledBuild {

  private CancelledBuild() {}

  /**
   * Makes a database, prints its name and ends.
   *
   * @param arguments the server's address
   */
  public static void main(String[] arguments) throws Exception {
    RunningServer server =
        RunningServer.given(
            ServerAddress.parse(arguments[0]),
            Credentials.NONE,
            TestServer.CLASS_PATH,
            Duration.ofSeconds(60));
    Connection connection = ThrowawayDatabase.on(server).connect();
    System.out.println(connection.getCatalog());
    System.exit(130);
  }
}
