package io.github.evoludigit.confiture.judge;

import io.github.evoludigit.confiture.database.CatalogScript;
import io.github.evoludigit.confiture.sql.Script;
import io.github.evoludigit.confiture.sql.Statement;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes schemas at random, and mutations of them, that a server takes: statements of some of the
 * given scripts, one after the other, without those that it refuses; then changes in their text and
 * statements that change what is there. The same seed gives the same schemas.
 */
final class RandomSchemas {

  /** The changes of a text that leave statements which a server is likely to take. */
  private static final List<Slip> SLIPS =
      List.of(
          Slip.OTHER_TYPE,
          Slip.OTHER_TYPE,
          Slip.OTHER_CONSTANT,
          Slip.OTHER_NAME,
          Slip.MISSING_STATEMENT,
          Slip.MISSING_WORD,
          Slip.STATEMENTS_EXCHANGED);

  /** What would last after the transaction, or would hide what follows. */
  private static final Pattern UNSUITABLE =
      Pattern.compile(
          "(?is)(?:(?:copy|vacuum|cluster|declare|prepare|savepoint|release|listen|lock|load)\\b"
              + "|(?:create|alter|drop)\\s+(?:subscription|database|tablespace|role|user|group)"
              + "\\s+(?!mapping\\b)|set\\s+(?:role|session)\\b|(?:re)?set\\s+client_encoding).*");

  private static final Pattern ROLE = Pattern.compile("role \"(.+)\" does not exist");

  /** A script of this size is taken alone. */
  private static final int LARGE = 20_000;

  private static final int TRIES = 20;

  private final PostgresServer server;
  private final List<String> scripts;
  private final CatalogMutations mutations = CatalogMutations.read();

  /**
   * A maker of schemas.
   *
   * @param server the server that says what is possible
   * @param scripts where the statements are from
   */
  RandomSchemas(PostgresServer server, List<String> scripts) throws SQLException {
    this.server = server;
    this.scripts = List.copyOf(scripts);
    server.createRole("reader");
    server.createRole("writer");
  }

  /** A schema and a mutation of it. */
  SchemaPair pair(long seed) throws SQLException {
    Random random = new Random(seed);
    random.nextInt(); // The first of seeds that follow each other are alike.
    boolean asDumped = random.nextInt(3) > 0;
    List<String> first = statements(mixture(random));
    List<String> done = new ArrayList<>();
    synchronized (server) {
      int made = random.nextInt(3);
      String oldSql = loaded(first, random, made, new ArrayList<>(), asDumped);
      int slips = random.nextInt(3);
      String text = oldSql;
      for (int i = 0; i < slips; i++) {
        Slip slip = SLIPS.get(random.nextInt(SLIPS.size()));
        Optional<String> slipped = slip.in(Slip.script("random", text), random);
        if (slipped.isPresent()) {
          done.add(slip.name());
          text = slipped.get();
        }
      }
      int changes = slips == 0 ? 1 + random.nextInt(4) : random.nextInt(3);
      String newSql = loaded(statements(text), random, changes, done, asDumped);
      return new SchemaPair(oldSql, newSql, done);
    }
  }

  private String mixture(Random random) {
    StringBuilder mixture = new StringBuilder();
    int parts = 1 + random.nextInt(3);
    for (int i = 0; i < parts; i++) {
      String script = scripts.get(random.nextInt(scripts.size()));
      if (script.length() > LARGE) {
        return script;
      }
      mixture.append(script).append("\n;RESET ALL;\n");
    }
    return mixture.toString();
  }

  private static List<String> statements(String sql) {
    Script script = Script.of("random", sql.getBytes(StandardCharsets.UTF_8));
    return script.statements().stream().map(Statement::text).toList();
  }

  /** The script of what is there after statements and some changes. */
  private String loaded(
      List<String> statements, Random random, int changes, List<String> done, boolean asDumped)
      throws SQLException {
    Connection connection = server.emptyDatabase();
    try {
      run(connection, "SET LOCAL check_function_bodies = off");
      run(connection, "SET LOCAL statement_timeout = '10s'");
      StringBuilder taken = new StringBuilder();
      for (String statement : statements) {
        if (isTaken(connection, statement)) {
          taken.append(statement).append(";\n");
        }
      }
      int made = 0;
      for (int i = 0; i < TRIES && made < changes; i++) {
        CatalogMutations.Query query = mutations.any(random);
        List<String> candidates = query.candidates(connection);
        if (candidates.isEmpty()) {
          continue;
        }
        String statement = candidates.get(random.nextInt(candidates.size()));
        if (isTaken(connection, statement)) {
          taken.append(statement).append(";\n");
          done.add(query.name() + ": " + statement);
          made++;
        }
      }
      return asDumped ? CatalogScript.read(connection) : taken.toString();
    } finally {
      connection.rollback();
    }
  }

  /** Runs a statement, or does as if it had never been there. */
  private boolean isTaken(Connection connection, String statement) throws SQLException {
    SchemaLoad load = new SchemaLoad("statement", statement.getBytes(StandardCharsets.UTF_8));
    if (UNSUITABLE.matcher(statement).matches() || load.needsItsOwnDatabase()) {
      return false;
    }
    for (int i = 0; i < 2; i++) {
      Savepoint savepoint = connection.setSavepoint();
      try {
        run(connection, statement);
        connection.releaseSavepoint(savepoint);
        return true;
      } catch (SQLException e) {
        connection.rollback(savepoint);
        Matcher role = ROLE.matcher(String.valueOf(e.getMessage()));
        if (!role.find() || role.group(1).equals("public")) {
          return false;
        }
        server.createRole(role.group(1));
      }
    }
    return false;
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (java.sql.Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(sql);
    }
  }
}
