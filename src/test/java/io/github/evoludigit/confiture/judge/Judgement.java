package io.github.evoludigit.confiture.judge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;

/**
 * What a real PostgreSQL says of two schemas.
 *
 * @param oldFacts what its catalogs keep of the old one
 * @param newFacts what they keep of the new one
 * @param changes the difference
 */
public record Judgement(CatalogFacts oldFacts, CatalogFacts newFacts, FactChanges changes) {

  /** As many roles as a script may name without creating them. */
  private static final int ROLES = 50;

  /**
   * Loads both schemas and compares the catalogs.
   *
   * @throws SchemaLoad.LoadException if one does not load
   */
  public static Judgement of(PostgresServer server, Path oldSql, Path newSql)
      throws SQLException, IOException {
    return between(
        facts(server, oldSql.toString(), Files.readAllBytes(oldSql)),
        facts(server, newSql.toString(), Files.readAllBytes(newSql)));
  }

  /** Compares two databases. */
  static Judgement between(CatalogFacts oldFacts, CatalogFacts newFacts) {
    return new Judgement(
        oldFacts, newFacts, FactChanges.between(oldFacts.facts(), newFacts.facts()));
  }

  /** Where the two sides say that objects belong. */
  Containment containment() {
    return newFacts.and(oldFacts);
  }

  /** What the catalogs keep of a script. */
  static CatalogFacts facts(PostgresServer server, String name, byte[] utf8) throws SQLException {
    return loaded(server, name, utf8, connection -> new CatalogReader(connection).read());
  }

  /**
   * What is read in a session in which a script was run.
   *
   * @param <T> what comes of it
   */
  @FunctionalInterface
  public interface Reading<T> {
    /** Reads it. */
    T of(Connection connection) throws SQLException;
  }

  /**
   * What a reading gives after a script. Roles and tablespaces that it names and does not create
   * are created for it.
   *
   * @param name how messages call the script
   * @param utf8 its text
   */
  public static <T> T loaded(PostgresServer server, String name, byte[] utf8, Reading<T> reading)
      throws SQLException {
    return loaded(server, new SchemaLoad(name, utf8), reading);
  }

  /** What a reading gives after a schema. */
  static <T> T loaded(PostgresServer server, SchemaLoad schema, Reading<T> reading)
      throws SQLException {
    return loaded(server, List.of(schema), reading);
  }

  /**
   * What a reading gives after a schema and a migration of it, which runs as psql would run it, in
   * a session of its own.
   *
   * @param schema the schema
   * @param migration the migration
   * @throws SchemaLoad.LoadException if a statement of either fails
   */
  static <T> T migrated(
      PostgresServer server, SchemaLoad schema, SchemaLoad migration, Reading<T> reading)
      throws SQLException {
    return loaded(server, List.of(schema, migration), reading);
  }

  private static <T> T loaded(PostgresServer server, List<SchemaLoad> scripts, Reading<T> reading)
      throws SQLException {
    boolean own = scripts.get(0).needsItsOwnDatabase();
    for (SchemaLoad migration : scripts.subList(1, scripts.size())) {
      own |= migration.needsItsOwnDatabaseAsMigration();
    }
    for (int i = 0; ; i++) {
      try {
        return own ? kept(server, scripts, reading) : rolledBack(server, scripts, reading);
      } catch (SchemaLoad.LoadException e) {
        if (i == ROLES || !isMade(server, e)) {
          throw e;
        }
      }
    }
  }

  /** Makes what a script lacked, if that is a role or a tablespace. */
  private static boolean isMade(PostgresServer server, SchemaLoad.LoadException e)
      throws SQLException {
    if (e.missingRole().isPresent()) {
      server.createRole(e.missingRole().get());
    } else if (e.missingTablespace().isPresent()) {
      server.createTablespace(e.missingTablespace().get());
    }
    return isOutside(e);
  }

  /** Whether it fails for what no database has of its own. */
  private static boolean isOutside(SchemaLoad.LoadException e) {
    return e.missingRole().isPresent() || e.missingTablespace().isPresent();
  }

  /**
   * Most scripts run in one transaction, which is rolled back: ten times as fast as a database for
   * each. What cannot be in a transaction is tried again in a database of its own.
   */
  private static <T> T rolledBack(
      PostgresServer server, List<SchemaLoad> scripts, Reading<T> reading) throws SQLException {
    synchronized (server) {
      Connection connection = server.emptyDatabase();
      try {
        scripts.get(0).into(connection);
        for (SchemaLoad migration : scripts.subList(1, scripts.size())) {
          migration.within(connection);
        }
        return reading.of(connection);
      } catch (SchemaLoad.LoadException e) {
        if (isOutside(e) || e.isSaidAnywhere()) {
          throw e;
        }
      } finally {
        connection.rollback();
      }
    }
    return kept(server, scripts, reading);
  }

  private static <T> T kept(PostgresServer server, List<SchemaLoad> scripts, Reading<T> reading)
      throws SQLException {
    Set<String> roles = server.roles();
    String database = server.createDatabase();
    try {
      try (Connection connection = server.connect(database)) {
        scripts.get(0).into(connection);
        rollBack(connection);
        for (SchemaLoad migration : scripts.subList(1, scripts.size())) {
          migration.alone(connection);
          rollBack(connection);
        }
        return reading.of(connection);
      }
    } finally {
      server.dropDatabase(database);
      // What a script makes of the cluster would be in the way of the next one.
      Set<String> made = server.roles();
      made.removeAll(roles);
      server.dropRoles(made);
    }
  }

  private static void rollBack(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("ROLLBACK");
    }
  }
}
