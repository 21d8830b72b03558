package io.github.evoludigit.confiture.server;

import io.github.evoludigit.confiture.text.Resource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks a server what extensions bring. Whatever it makes for that is rolled back. */
final class ExtensionsOfServer {

  /** The schema for the extensions that others need. */
  private static final String NEEDED = "home_of_what_it_needs";

  private static final String QUERY = Resource.text(ExtensionsOfServer.class, "extension.sql");

  private final Connection connection;

  /**
   * The extensions of a server.
   *
   * @param connection a superuser's session without autocommit
   */
  ExtensionsOfServer(Connection connection) {
    this.connection = connection;
  }

  /** The names of all that it has files for. */
  List<String> available() throws SQLException {
    return names(
        "select name from pg_available_extensions where default_version is not null order by 1");
  }

  /** The list of an extension; empty if the server cannot create it. */
  Optional<String> list(String extension) throws SQLException {
    Optional<String> list = list(extension, "home_of_" + extension.replace('-', '_'), NEEDED);
    if (list.isEmpty()) {
      // PostGIS' parts want to be where PostGIS is.
      list = list(extension, NEEDED, NEEDED);
    }
    return list.isPresent() ? list : list(extension, "public", "public");
  }

  private Optional<String> list(String extension, String schema, String needed)
      throws SQLException {
    try {
      create(extension, schema, needed);
      return Optional.of(ask(extension));
    } catch (SQLException notHere) {
      return Optional.empty();
    } finally {
      connection.rollback();
    }
  }

  private String ask(String extension) throws SQLException {
    StringBuilder lines = new StringBuilder();
    try (PreparedStatement statement = connection.prepareStatement(QUERY)) {
      statement.setString(1, extension);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          lines.append(rows.getString(1).stripTrailing()).append('\n');
        }
      }
    }
    return lines.toString();
  }

  /** Creates an extension and what it needs, in another schema unless they have to share one. */
  private void create(String extension, String schema, String needed) throws SQLException {
    if (!about("select extname from pg_extension where extname = ?", extension).isEmpty()) {
      return;
    }
    for (String required : about("select unnest(requires)" + VERSION, extension)) {
      create(required, needed, needed);
    }
    String name = '"' + extension + '"';
    try (Statement statement = connection.createStatement()) {
      if (about("select schema" + VERSION + " and schema is not null", extension).isEmpty()) {
        statement.execute("create schema if not exists " + schema);
        statement.execute("create extension " + name + " schema " + schema);
      } else {
        statement.execute("create extension " + name);
      }
    }
  }

  private static final String VERSION =
      " from pg_available_extension_versions join pg_available_extensions using (name)"
          + " where name = ? and version = default_version";

  private List<String> about(String query, String extension) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, extension);
      return names(statement.executeQuery());
    }
  }

  private List<String> names(String query) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return names(statement.executeQuery(query));
    }
  }

  private static List<String> names(ResultSet rows) throws SQLException {
    List<String> names = new ArrayList<>();
    while (rows.next()) {
      names.add(rows.getString(1));
    }
    return names;
  }
}
