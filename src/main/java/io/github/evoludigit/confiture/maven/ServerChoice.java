package io.github.evoludigit.confiture.maven;

import io.github.evoludigit.confiture.app.ServerSource;
import io.github.evoludigit.confiture.database.Artifacts;
import io.github.evoludigit.confiture.database.Binaries;
import io.github.evoludigit.confiture.database.Credentials;
import io.github.evoludigit.confiture.database.EmbeddedServer;
import io.github.evoludigit.confiture.database.RunningServer;
import io.github.evoludigit.confiture.database.ServerAddress;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The server that a user asks for.
 *
 * @param server {@code embedded} or an address
 * @param serverId the id in the settings.xml; empty for none
 * @param embeddedVersion the version of the embedded one; null for the newest
 * @param seconds how long it has
 * @param directory where an embedded one is unpacked and run
 */
record ServerChoice(
    String server, String serverId, String embeddedVersion, int seconds, Path directory) {

  ServerChoice {
    if (seconds < 1) {
      throw new IllegalArgumentException("serverTimeout is " + seconds + ", but must be 1 or more");
    }
  }

  /**
   * Where it comes from when it is needed.
   *
   * @throws IllegalArgumentException if it is none
   */
  ServerSource source(int major, Artifacts artifacts, ServerSettings settings) {
    Duration limit = Duration.ofSeconds(seconds);
    if (server.trim().equals("embedded")) {
      String version = trimmed(embeddedVersion);
      return () -> EmbeddedServer.start(Binaries.here(major, version), artifacts, directory, limit);
    }
    ServerAddress address = ServerAddress.parse(server);
    Credentials credentials = settings.credentials(serverId);
    return () -> RunningServer.given(address, credentials, artifacts, limit);
  }

  private static String trimmed(String value) {
    return value == null ? "" : value.trim();
  }
}
