package io.github.evoludigit.confiture.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;

/**
 * A database that is made for one check, and dropped after it, whatever happens: when the build is
 * cancelled, too.
 */
public final class ThrowawayDatabase {

  private static final String PREFIX = "confiture_check_";

  private final RunningServer server;
  private final String name;
  private final Thread hook = new Thread(this::dropQuietly, PREFIX);

  private ThrowawayDatabase(RunningServer server, String name) {
    this.server = server;
    this.name = name;
  }

  /** Makes one. */
  public static ThrowawayDatabase on(RunningServer server) throws ServerFailure {
    String name = PREFIX + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    ThrowawayDatabase database = new ThrowawayDatabase(server, name);
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      if (!server.isEmbedded()) {
        Runtime.getRuntime().addShutdownHook(database.hook);
      }
      statement.setQueryTimeout((int) server.limit().toSeconds());
      statement.execute("CREATE DATABASE " + name + " TEMPLATE template0 ENCODING 'UTF8'");
      return database;
    } catch (SQLException e) {
      Runtime.getRuntime().removeShutdownHook(database.hook);
      throw failure(server, ServerMessage.of(e));
    }
  }

  private static ServerFailure failure(RunningServer server, ServerMessage message) {
    String remedy =
        switch (message.state()) {
          case "42501" ->
              "the schema is loaded into a database of its own: let the role make one, ALTER ROLE …"
                  + " CREATEDB, or connect as another";
          case "25006" -> "this server only reads: connect to one that writes";
          case "57014" -> "raise serverTimeout, or free the server";
          case "55006" -> "somebody is connected to template0: try again";
          default -> "see the server's log";
        };
    return new ServerFailure(
        server.name(), "no database for the check can be made: " + message.text(), remedy);
  }

  /** A session in it. */
  public Connection connect() throws ServerFailure {
    return server.connect(name);
  }

  /** Drops it; if that fails, what is to be done by hand. */
  public Optional<ServerFailure> drop() {
    if (server.isEmbedded()) {
      // It goes with its server.
      return Optional.empty();
    }
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      statement.setQueryTimeout((int) server.limit().toSeconds());
      statement.execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
      Runtime.getRuntime().removeShutdownHook(hook);
      return Optional.empty();
    } catch (SQLException | ServerFailure e) {
      String why = e instanceof SQLException sql ? ServerMessage.of(sql).text() : e.getMessage();
      return Optional.of(
          new ServerFailure(
              server.name(),
              "the database " + name + " of the check could not be dropped: " + why,
              "drop it by hand: DROP DATABASE " + name + " WITH (FORCE)"));
    } catch (IllegalStateException e) {
      // The JVM is ending: the hook does it, or has done it.
      return Optional.empty();
    }
  }

  private void dropQuietly() {
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
    } catch (SQLException | ServerFailure e) {
      // The JVM ends, and nobody is left who could be told.
    }
  }
}
