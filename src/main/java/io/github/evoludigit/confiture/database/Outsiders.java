package io.github.evoludigit.confiture.database;

import io.github.evoludigit.confiture.sql.Statement;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.text.SqlName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Roles and tablespaces that a schema takes to exist. On a server that goes with the check they are
 * made as soon as they are missed; on a given one, never.
 */
final class Outsiders {

  private static final Set<String> ROLES = Set.of("role", "user", "group");
  private static final Pattern ROLE = Pattern.compile("role \"(.+)\" does not exist");
  private static final Pattern TABLESPACE =
      Pattern.compile("tablespace \"(.+)\" does not exist", Pattern.CASE_INSENSITIVE);

  private final RunningServer server;
  private final Set<String> rolesOfSchema = new TreeSet<>();
  private boolean late;

  /**
   * What may be made.
   *
   * @param server where
   * @param schema the schema, which makes some roles itself
   */
  Outsiders(RunningServer server, List<Statement> schema) {
    this.server = server;
    for (Statement statement : schema) {
      List<Token> tokens = statement.tokens();
      if (tokens.size() > 2
          && tokens.get(0).isWord("create")
          && ROLES.contains(tokens.get(1).text())
          && !tokens.get(2).isWord("mapping")) {
        rolesOfSchema.add(tokens.get(2).text());
      }
    }
  }

  /** Whether one was made too late: the transaction that missed it has failed. */
  boolean areLate() {
    return late;
  }

  /** Clears the server for another run, of a schema whose database is gone. */
  void again() throws SQLException {
    late = false;
    for (String role : rolesOfSchema) {
      runs("DROP ROLE IF EXISTS " + SqlName.inQuotes(role));
    }
  }

  /**
   * Makes what a message says is missing.
   *
   * @param inTransaction whether the statement was one of a transaction
   * @return whether the statement can be run again
   */
  boolean made(ServerMessage message, boolean inTransaction) throws SQLException {
    if (!server.isEmbedded() || !message.state().equals("42704")) {
      return false;
    }
    Matcher role = ROLE.matcher(message.text());
    Matcher tablespace = TABLESPACE.matcher(message.text());
    boolean makes = false;
    if (role.matches() && !rolesOfSchema.contains(role.group(1))) {
      makes = runs("CREATE ROLE " + SqlName.inQuotes(role.group(1)));
    } else if (tablespace.matches()) {
      makes =
          runs(
              "SET allow_in_place_tablespaces = on",
              "CREATE TABLESPACE " + SqlName.inQuotes(tablespace.group(1)) + " LOCATION ''");
    }
    late |= makes && inTransaction;
    return makes && !inTransaction;
  }

  private boolean runs(String... statements) throws SQLException {
    try (Connection other = server.connect();
        java.sql.Statement session = other.createStatement()) {
      for (String statement : statements) {
        session.execute(statement);
      }
      return true;
    } catch (ServerFailure e) {
      throw new SQLException(e);
    } catch (SQLException e) {
      // What cannot be made stays missing, and the server's message is told.
      return false;
    }
  }
}
