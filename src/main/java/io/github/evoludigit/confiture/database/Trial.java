package io.github.evoludigit.confiture.database;

import io.github.evoludigit.confiture.sql.Statement;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Loads a schema into a database that is thrown away, and reads what the server made of it. */
public final class Trial {

  /** So often a schema is loaded again because a role was missed within a transaction. */
  private static final int MOST_RUNS = 20;

  /** Words that are PostgreSQL's own: key words, types, functions and whatever else it has. */
  private static final String WORDS =
      "SELECT word FROM pg_get_keywords() UNION SELECT proname FROM pg_proc WHERE oid < 16384 UNION"
          + " SELECT typname FROM pg_type WHERE oid < 16384 UNION SELECT amname FROM pg_am WHERE oid"
          + " < 16384 UNION SELECT opcname FROM pg_opclass WHERE oid < 16384 UNION SELECT collname"
          + " FROM pg_collation WHERE oid < 16384 UNION SELECT lanname FROM pg_language UNION SELECT"
          + " relname FROM pg_class WHERE oid < 16384 UNION SELECT attname FROM pg_attribute WHERE"
          + " attrelid < 16384 UNION SELECT name FROM pg_settings UNION SELECT name FROM"
          + " pg_available_extensions UNION SELECT nspname FROM pg_namespace WHERE oid < 16384 UNION"
          + " SELECT cfgname FROM pg_ts_config WHERE oid < 16384";

  /**
   * What came of it.
   *
   * @param version the server's version
   * @param role the role that loaded it
   * @param loadings what came of each script
   * @param catalogs the statements that would make it again, as the server has it; empty if one of
   *     its own was refused
   * @param words words that are the server's own
   * @param remains what could not be cleared away
   */
  public record Result(
      String version,
      String role,
      List<Loading> loadings,
      Optional<String> catalogs,
      Set<String> words,
      Optional<ServerFailure> remains) {

    /** Takes a copy. */
    public Result {
      loadings = List.copyOf(loadings);
    }

    /** What came of the first script. */
    public Loading provided() {
      return loadings.get(0);
    }

    /** What came of the last one. */
    public Loading schema() {
      return loadings.get(loadings.size() - 1);
    }

    private Result remaining(Optional<ServerFailure> failure) {
      return new Result(version, role, loadings, catalogs, words, failure);
    }
  }

  private final RunningServer server;

  private Trial(RunningServer server) {
    this.server = server;
  }

  /**
   * Loads a schema.
   *
   * @param server where
   * @param major the server's major version that is expected
   * @param provided what is loaded before
   * @param schema the schema
   * @throws ServerFailure if nothing can be said of it
   */
  public static Result of(
      RunningServer server, int major, List<Statement> provided, List<Statement> schema)
      throws ServerFailure {
    return of(server, major, List.of(provided, schema));
  }

  /**
   * Runs scripts in one database, each in a session of its own.
   *
   * @param server where
   * @param major the server's major version that is expected
   * @param scripts the scripts: what is loaded before, the schema, migrations of it
   * @throws ServerFailure if nothing can be said of them
   */
  public static Result of(RunningServer server, int major, List<List<Statement>> scripts)
      throws ServerFailure {
    Trial trial = new Trial(server);
    trial.expect(major);
    List<Statement> ownStatements = new ArrayList<>();
    for (List<Statement> script : scripts.subList(1, scripts.size())) {
      ownStatements.addAll(script);
    }
    Outsiders outsiders = new Outsiders(server, ownStatements);
    try {
      Result result = trial.run(scripts, outsiders);
      for (int i = 1; i < MOST_RUNS && outsiders.areLate(); i++) {
        outsiders.again();
        result = trial.run(scripts, outsiders);
      }
      return result;
    } catch (SQLException e) {
      throw new ServerFailure(server.name(), ServerMessage.of(e).text(), "see the server's log");
    }
  }

  private void expect(int major) throws ServerFailure {
    try (Connection connection = server.connect()) {
      int actual = connection.getMetaData().getDatabaseMajorVersion();
      if (actual != major) {
        throw new ServerFailure(
            server.name(),
            "this is PostgreSQL "
                + connection.getMetaData().getDatabaseProductVersion()
                + ", but the schema is for PostgreSQL "
                + major,
            "set serverVersion to " + actual + ", or server to a PostgreSQL " + major);
      }
    } catch (SQLException e) {
      throw new ServerFailure(server.name(), ServerMessage.of(e).text(), "see the server's log");
    }
  }

  private Result run(List<List<Statement>> scripts, Outsiders outsiders)
      throws ServerFailure, SQLException {
    ThrowawayDatabase database = ThrowawayDatabase.on(server);
    try {
      Result result = loaded(database, scripts, outsiders);
      return result.remaining(database.drop());
    } catch (ServerFailure | SQLException | RuntimeException e) {
      Optional<ServerFailure> remains = database.drop();
      if (remains.isPresent()) {
        throw new ServerFailure(
            server.name(),
            e.getMessage() + "; and " + remains.get().getMessage(),
            remains.get().problem().remedy());
      }
      throw e;
    }
  }

  private Result loaded(
      ThrowawayDatabase database, List<List<Statement>> scripts, Outsiders outsiders)
      throws ServerFailure, SQLException {
    long deadline = System.nanoTime() + server.limit().toNanos();
    List<Loading> loadings = new ArrayList<>();
    boolean whole = true;
    int last = scripts.size() - 1;
    for (List<Statement> script : scripts.subList(0, last)) {
      Loading before = load(database, script, outsiders, deadline);
      whole &= before.errors().isEmpty();
      loadings.add(before);
    }
    try (Connection connection = database.connect()) {
      Loading loading =
          new ScriptSession(server, connection, outsiders, deadline).run(scripts.get(last));
      whole &= loading.errors().isEmpty();
      loadings.add(loading);
      return new Result(
          connection.getMetaData().getDatabaseProductVersion(),
          connection.getMetaData().getUserName(),
          loadings,
          whole ? Optional.of(CatalogScript.read(connection)) : Optional.empty(),
          whole ? words(connection) : Set.of(),
          Optional.empty());
    }
  }

  private Loading load(
      ThrowawayDatabase database, List<Statement> script, Outsiders outsiders, long deadline)
      throws ServerFailure, SQLException {
    if (script.isEmpty()) {
      return Loading.begun();
    }
    try (Connection connection = database.connect()) {
      return new ScriptSession(server, connection, outsiders, deadline).run(script);
    }
  }

  private static Set<String> words(Connection connection) throws SQLException {
    Set<String> words = new TreeSet<>();
    try (java.sql.Statement session = connection.createStatement();
        ResultSet rows = session.executeQuery(WORDS)) {
      while (rows.next()) {
        words.add(rows.getString(1));
      }
    }
    return words;
  }
}
