package io.github.evoludigit.confiture.judge;

import io.github.evoludigit.confiture.sql.Script;
import io.github.evoludigit.confiture.sql.Statement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs a script as psql would, but for its data and meta-commands, and stops at the first error.
 */
final class SchemaLoad {

  private static final Pattern MISSING_ROLE = Pattern.compile("role \"(.+)\" does not exist");
  private static final Pattern MISSING_SCHEMA = Pattern.compile("schema \"(.+)\" does not exist");
  private static final Pattern MISSING_TABLESPACE =
      Pattern.compile("[Tt]ablespace \"(.+)\" does not exist");
  private static final Pattern COPY_FROM_STDIN =
      Pattern.compile("(?is)copy\\b.*\\bfrom\\s+stdin\\b.*");
  private static final Pattern CREATE_ROLE =
      Pattern.compile("(?is)create\\s+(role|user|group)\\s+(?!mapping\\b).*");

  private static final Pattern BEGIN_OR_COMMIT = Pattern.compile("(?i)begin|commit");

  private static final Pattern NOT_IN_A_TRANSACTION =
      Pattern.compile(
          "(?i)(?:(?:set\\s+local|begin|start\\s+transaction|commit|end|rollback|abort|discard|prepare)\\b"
              + "|(?s:.*\\bset_config\\s*\\(.*\\btrue\\s*\\)|create\\b.*\\bon\\s+commit\\s+drop\\b)"
              + "|create\\s+(?:subscription|role|user|group)\\s+(?!mapping\\b))");

  /** The server's code for an object that exists already (manual, appendix A). */
  private static final String DUPLICATE_OBJECT = "42710";

  private final String name;
  private final List<Statement> statements;

  SchemaLoad(String name, byte[] utf8) {
    this.name = name;
    this.statements = Script.of(name, utf8).statements();
  }

  /**
   * Runs all statements.
   *
   * @throws LoadException if one fails
   */
  void into(Connection connection) throws SQLException {
    try (java.sql.Statement jdbc = connection.createStatement()) {
      // As pg_dump does: a body may use what comes after it.
      jdbc.execute("SET check_function_bodies = off");
    }
    for (Statement statement : statements) {
      run(connection, statement);
    }
  }

  /**
   * Runs all statements as a migration, in a session that is as it begins.
   *
   * @throws LoadException if one fails
   */
  void alone(Connection connection) throws SQLException {
    reset(connection);
    for (Statement statement : statements) {
      run(connection, statement);
    }
  }

  /**
   * The same within a transaction, so that those that the migration has of its own are left out:
   * what is right all in one is right one after the other.
   *
   * @throws LoadException if one fails
   */
  void within(Connection connection) throws SQLException {
    reset(connection);
    for (Statement statement : statements) {
      if (!BEGIN_OR_COMMIT.matcher(statement.text()).matches()) {
        run(connection, statement);
      }
    }
  }

  /** Makes a session that has loaded a schema as one that begins. */
  private static void reset(Connection connection) throws SQLException {
    try (java.sql.Statement jdbc = connection.createStatement()) {
      jdbc.execute("RESET SESSION AUTHORIZATION");
      jdbc.execute("RESET ROLE");
      jdbc.execute("RESET ALL");
    }
  }

  private static void run(Connection connection, Statement statement) throws SQLException {
    String text = statement.text();
    if (COPY_FROM_STDIN.matcher(text).matches()) {
      return;
    }
    try (java.sql.Statement jdbc = connection.createStatement()) {
      jdbc.setEscapeProcessing(false);
      jdbc.execute(text);
    } catch (SQLException e) {
      boolean knownRole =
          DUPLICATE_OBJECT.equals(e.getSQLState()) && CREATE_ROLE.matcher(text).matches();
      if (!knownRole) {
        throw new LoadException(statement.location() + ": " + e.getMessage(), e);
      }
    }
  }

  /** What the script is called in messages. */
  String name() {
    return name;
  }

  /** Whether a statement ends a transaction or does what outlives one that is rolled back. */
  boolean needsItsOwnDatabase() {
    return statements.stream().anyMatch(s -> NOT_IN_A_TRANSACTION.matcher(s.text()).lookingAt());
  }

  /** The same of a migration, but for the transactions that it begins and commits. */
  boolean needsItsOwnDatabaseAsMigration() {
    return statements.stream()
        .map(Statement::text)
        .filter(text -> !BEGIN_OR_COMMIT.matcher(text).matches())
        .anyMatch(text -> NOT_IN_A_TRANSACTION.matcher(text).lookingAt());
  }

  /** A statement that the server rejects; the message begins with its location. */
  static final class LoadException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String missingRole;
    private final String missingTablespace;
    private final String missingSchema;

    LoadException(String message, SQLException cause) {
      super(message, cause);
      Matcher matcher = MISSING_ROLE.matcher(String.valueOf(cause.getMessage()));
      missingRole = matcher.find() ? matcher.group(1) : "";
      Matcher tablespace = MISSING_TABLESPACE.matcher(String.valueOf(cause.getMessage()));
      Matcher schema = MISSING_SCHEMA.matcher(String.valueOf(cause.getMessage()));
      missingSchema = schema.find() ? schema.group(1) : "";
      missingTablespace = tablespace.find() ? tablespace.group(1) : "";
    }

    /** Whether it is an error of syntax or names: with or without a transaction around it. */
    boolean isSaidAnywhere() {
      return ((SQLException) getCause()).getSQLState().startsWith("42");
    }

    /** The schema that the statement wanted, if that was what it lacked. */
    Optional<String> missingSchema() {
      return missingSchema.isEmpty() ? Optional.empty() : Optional.of(missingSchema);
    }

    /** The tablespace that the statement wanted, if that was what it lacked. */
    Optional<String> missingTablespace() {
      return missingTablespace.isEmpty() ? Optional.empty() : Optional.of(missingTablespace);
    }

    /** The role that the statement wanted, if that was what it lacked. */
    Optional<String> missingRole() {
      return missingRole.isEmpty() ? Optional.empty() : Optional.of(missingRole);
    }
  }
}
