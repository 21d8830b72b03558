package io.github.evoludigit.confiture.judge;

import io.github.evoludigit.confiture.database.CatalogScript;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * A database with a schema in it that stays until it is closed: migrations run in copies of it,
 * outside of a transaction, as psql would run them.
 */
final class JudgedDatabase implements AutoCloseable {

  private final PostgresServer server;
  private final SchemaLoad load;
  private final Set<String> rolesBefore;
  private final String name;

  /** Whether a copy has all of it: subscriptions belong to the server, and stay behind. */
  private final boolean canBeCopied;

  private CatalogFacts facts;
  private String script;

  private JudgedDatabase(PostgresServer server, SchemaLoad load, boolean canBeCopied)
      throws SQLException {
    this.server = server;
    this.load = load;
    this.canBeCopied = canBeCopied;
    this.rolesBefore = server.roles();
    this.name = loaded();
  }

  /**
   * Loads a schema; roles and tablespaces that it names and does not create are created for it.
   *
   * @throws SchemaLoad.LoadException if it does not load
   */
  static JudgedDatabase of(PostgresServer server, Path file, byte[] utf8) throws SQLException {
    String text = new String(utf8, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
    return new JudgedDatabase(
        server, new SchemaLoad(file.toString(), utf8), !text.contains("subscription"));
  }

  private String loaded() throws SQLException {
    for (int i = 0; ; i++) {
      String database = server.createDatabase();
      boolean done = false;
      try (Connection connection = server.connect(database)) {
        load.into(connection);
        rollBack(connection);
        done = true;
        return database;
      } catch (SchemaLoad.LoadException e) {
        if (i == Judgement.ROLES || !Judgement.isMade(server, e)) {
          throw e;
        }
      } finally {
        if (!done) {
          server.dropDatabase(database);
        }
      }
    }
  }

  private static void rollBack(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("ROLLBACK");
    }
  }

  /** What its catalogs keep. */
  CatalogFacts facts() throws SQLException {
    if (facts == null) {
      try (Connection connection = server.connect(name)) {
        facts = new CatalogReader(connection).read();
      }
    }
    return facts;
  }

  /** The statements that would make it again. */
  String script() throws SQLException {
    if (script == null) {
      try (Connection connection = server.connect(name)) {
        script = CatalogScript.read(connection);
      }
    }
    return script;
  }

  /**
   * What is there after a migration. It runs in a session of its own, statement by statement, and
   * stops at the first error; a transaction that it leaves open is undone.
   *
   * @param sql the migration
   * @param reading what is read then
   * @throws SchemaLoad.LoadException if a statement fails
   */
  <T> T after(String sql, Judgement.Reading<T> reading) throws SQLException {
    SchemaLoad migration = new SchemaLoad("migration.sql", sql.getBytes(StandardCharsets.UTF_8));
    for (int i = 0; ; i++) {
      String copy = canBeCopied ? server.copyDatabase(name) : loaded();
      try (Connection connection = server.connect(copy)) {
        migration.asWritten(connection);
        rollBack(connection);
        return reading.of(connection);
      } catch (SchemaLoad.LoadException e) {
        if (i == Judgement.ROLES || !Judgement.isMade(server, e)) {
          throw e;
        }
      } finally {
        server.dropDatabase(copy);
      }
    }
  }

  @Override
  public void close() throws SQLException {
    server.dropDatabase(name);
    // What a script makes of the cluster would be in the way of the next one.
    Set<String> made = new HashSet<>(server.roles());
    made.removeAll(rolesBefore);
    server.dropRoles(made);
  }
}
