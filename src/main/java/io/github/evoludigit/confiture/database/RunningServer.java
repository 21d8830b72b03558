package io.github.evoludigit.confiture.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;

/** A PostgreSQL server that answers. */
public final class RunningServer implements AutoCloseable {

  private final JdbcDriver driver;
  private final ServerAddress address;
  private final Credentials credentials;
  private final Duration limit;
  private final EmbeddedServer embedded;

  /**
   * A server.
   *
   * @param driver what speaks with it; closed with this
   * @param address where it is
   * @param credentials who connects
   * @param limit how long an answer may take
   * @param embedded what must be stopped at the end; null for a server that belongs to others
   */
  RunningServer(
      JdbcDriver driver,
      ServerAddress address,
      Credentials credentials,
      Duration limit,
      EmbeddedServer embedded) {
    this.driver = driver;
    this.address = address;
    this.credentials = credentials;
    this.limit = limit;
    this.embedded = embedded;
  }

  /**
   * A server that runs already and belongs to others.
   *
   * @param address where it is
   * @param credentials what is known of who connects
   * @param artifacts where the driver comes from
   * @param limit how long an answer may take
   */
  public static RunningServer given(
      ServerAddress address, Credentials credentials, Artifacts artifacts, Duration limit)
      throws ServerFailure {
    Credentials whole =
        credentials.completed(
            address, System.getenv(), Path.of(System.getProperty("user.home", ".")));
    JdbcDriver driver = new JdbcDriver(artifacts.of(List.of(JdbcDriver.COMPONENT)));
    return new RunningServer(driver, address, whole, limit, null);
  }

  /** Whether it was started for this, so that all that is in it goes with it. */
  public boolean isEmbedded() {
    return embedded != null;
  }

  /** What people call it. */
  public String name() {
    return isEmbedded() ? "embedded" : address.toString();
  }

  /** How long an answer may take. */
  Duration limit() {
    return limit;
  }

  JdbcDriver driver() {
    return driver;
  }

  /** A session in the database that is there. */
  Connection connect() throws ServerFailure {
    return connect(address.maintenance());
  }

  /** A session in a database. */
  Connection connect(String database) throws ServerFailure {
    Properties properties = new Properties();
    address.parameters().forEach(properties::setProperty);
    properties.setProperty("user", credentials.user());
    if (!credentials.password().isEmpty()) {
      properties.setProperty("password", credentials.password());
    }
    String seconds = Long.toString(Math.max(1, Math.min(30, limit.toSeconds())));
    properties.putIfAbsent("connectTimeout", seconds);
    properties.putIfAbsent("loginTimeout", seconds);
    properties.setProperty("ApplicationName", "confiture");
    // A plain statement goes to the server as it is, and not cut at semicolons.
    properties.setProperty("preferQueryMode", "extendedForPrepared");
    // pg_dump writes SET client_encoding, and means it.
    properties.setProperty("allowEncodingChanges", "true");
    try {
      return driver.connect(address.url(database), properties);
    } catch (SQLException e) {
      throw new Refusal(name(), database, credentials).of(e);
    }
  }

  @Override
  public void close() {
    try (driver) {
      if (embedded != null) {
        embedded.close();
      }
    }
  }
}
