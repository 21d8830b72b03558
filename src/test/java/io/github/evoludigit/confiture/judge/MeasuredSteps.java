package io.github.evoludigit.confiture.judge;

import io.github.evoludigit.confiture.app.PlanMigration;
import io.github.evoludigit.confiture.ddl.ReadingOptions;
import io.github.evoludigit.confiture.plan.MigrationPlan;
import io.github.evoludigit.confiture.plan.PlanOptions;
import io.github.evoludigit.confiture.plan.Step;
import io.github.evoludigit.confiture.sql.Script;
import io.github.evoludigit.confiture.sql.Statement;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;

/**
 * Runs the steps of a migration, each in a transaction of its own, and compares the locks that it
 * holds then on what was there before, and the files of the tables, with what the step says.
 */
final class MeasuredSteps {

  /** From the weakest to the strongest that stops anybody but who changes the same definition. */
  private static final List<String> MODES =
      List.of("SHARE UPDATE EXCLUSIVE", "SHARE", "SHARE ROW EXCLUSIVE", "ACCESS EXCLUSIVE");

  private static final String RELATIONS =
      " FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
          + " WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'";

  private final PostgresServer server;
  private final String database;
  private final Connection connection;
  private final List<String> faults = new ArrayList<>();
  private final List<String> locks = new ArrayList<>();

  /** The relations that nobody has made anew. */
  private final Set<String> there = new TreeSet<>();

  private MeasuredSteps(PostgresServer server, String database, Connection connection) {
    this.server = server;
    this.database = database;
    this.connection = connection;
  }

  /** Measures the steps of the migration between two schemas; roles are made as they need them. */
  static MeasuredSteps between(PostgresServer server, String old, String now) throws SQLException {
    List<Statement> before = statements("old.sql", old);
    MigrationPlan plan =
        PlanMigration.between(
            before,
            statements("new.sql", now),
            ReadingOptions.DEFAULT,
            new PlanOptions(true, true));
    while (true) {
      if (!plan.open().isEmpty()) {
        return new MeasuredSteps(server, "", null);
      }
      String database = server.createDatabase();
      Set<String> roles = server.roles();
      try (Connection connection = server.connect(database)) {
        MeasuredSteps measured = new MeasuredSteps(server, database, connection);
        SchemaLoad load = new SchemaLoad("old.sql", old.getBytes(StandardCharsets.UTF_8));
        load.into(connection);
        measured.measure(plan);
        return measured;
      } catch (SchemaLoad.LoadException e) {
        server.createRole(e.missingRole().orElseThrow(() -> e));
      } finally {
        server.dropDatabase(database);
      }
    }
  }

  private static List<Statement> statements(String name, String sql) {
    return Script.of(name, sql.getBytes(StandardCharsets.UTF_8)).statements();
  }

  /** What is not as the steps say. */
  List<String> faults() {
    return faults;
  }

  /** The locks that were taken. */
  List<String> locks() {
    return locks;
  }

  private void measure(MigrationPlan plan) throws SQLException {
    run("RESET ALL");
    run("SET timezone = 'Europe/Paris'");
    run("SET search_path = ''");
    run("SET check_function_bodies = off");
    there.addAll(column("SELECT c.oid" + RELATIONS));
    for (Step step : plan.steps()) {
      Set<String> files = files();
      String lock =
          step.sql().contains(" CONCURRENTLY ") ? concurrently(step) : inTransaction(step);
      files.removeAll(files());
      Set<String> remaining = new TreeSet<>(column("SELECT c.oid" + RELATIONS));
      files.removeIf(file -> !remaining.contains(file.split(" ")[0]));
      if (!lock.equals(step.lock())) {
        faults.add(step.sql() + ": lock is " + lock + ", and not " + step.lock());
      }
      if (step.rewrites() == files.isEmpty()) {
        faults.add(step.sql() + (files.isEmpty() ? ": rewrites nothing" : ": rewrites"));
      }
      locks.add(lock);
    }
  }

  /** Each table's file. */
  private Set<String> files() throws SQLException {
    return new TreeSet<>(
        column(
            "SELECT c.oid || ' ' || c.relfilenode"
                + RELATIONS
                + " AND c.relkind IN ('r', 'm') AND c.oid = ANY ('"
                + array()
                + "')"));
  }

  private String array() {
    return '{' + String.join(",", there) + '}';
  }

  private String inTransaction(Step step) throws SQLException {
    run("BEGIN");
    try {
      run(step.sql());
    } catch (SQLException e) {
      run("ROLLBACK");
      if (e.getMessage().contains("transaction block")) {
        run(step.sql());
        return step.lock();
      }
      throw new SQLException(step.sql() + ": " + e.getMessage(), e);
    }
    String lock = strongest("pg_backend_pid()");
    run("COMMIT");
    return lock;
  }

  /** It waits for a transaction that has written into the table, and holds its lock meanwhile. */
  private String concurrently(Step step) throws SQLException {
    String pid = column("SELECT pg_backend_pid()").get(0);
    try (Connection other = server.connect(database);
        java.sql.Statement writing = other.createStatement()) {
      other.setAutoCommit(false);
      String table = step.sql().startsWith("DROP") ? tableOf(step) : step.sql().split(" ON ")[1];
      String name = table.split("[ (]")[0];
      if (column("SELECT FROM pg_class WHERE relkind = 'r' AND oid = '" + name + "'::regclass")
          .isEmpty()) {
        run(step.sql());
        return step.lock(); // A materialized view, which cannot be written into meanwhile.
      }
      writing.execute("LOCK TABLE " + name + " IN ROW EXCLUSIVE MODE");
      writing.execute("SELECT pg_current_xact_id()");
      CompletableFuture<Void> running =
          CompletableFuture.runAsync(
              () -> {
                try {
                  run(step.sql());
                } catch (SQLException e) {
                  throw new IllegalStateException(step.sql() + ": " + e.getMessage(), e);
                }
              });
      String lock = "";
      while (!running.isDone() && lock.isEmpty()) {
        Thread.onSpinWait();
        try (ResultSet waits =
            writing.executeQuery("SELECT FROM pg_locks WHERE NOT granted AND pid = " + pid)) {
          if (waits.next()) {
            lock = strongest(writing, pid);
          }
        }
      }
      other.rollback();
      running.join();
      return lock;
    }
  }

  private String tableOf(Step step) throws SQLException {
    String index = step.sql().substring(step.sql().lastIndexOf(' ') + 1);
    return column(
            "SELECT indrelid::regclass FROM pg_index WHERE indexrelid = '" + index + "'::regclass")
        .get(0);
  }

  private String strongest(String pid) throws SQLException {
    try (java.sql.Statement statement = connection.createStatement()) {
      return strongest(statement, pid);
    }
  }

  private String strongest(java.sql.Statement statement, String pid) throws SQLException {
    int strongest = -1;
    try (ResultSet rows =
        statement.executeQuery(
            "SELECT mode FROM pg_locks WHERE granted AND locktype = 'relation' AND pid = "
                + pid
                + " AND relation = ANY ('"
                + array()
                + "')")) {
      while (rows.next()) {
        String[] words = rows.getString(1).replaceFirst("Lock$", "").split("(?=[A-Z])");
        strongest = Math.max(strongest, MODES.indexOf(String.join(" ", words).toUpperCase()));
      }
    }
    return strongest < 0 ? "" : MODES.get(strongest);
  }

  private void run(String sql) throws SQLException {
    try (java.sql.Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(sql);
    }
  }

  private List<String> column(String query) throws SQLException {
    List<String> values = new ArrayList<>();
    try (java.sql.Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        values.add(rows.getMetaData().getColumnCount() == 0 ? "" : rows.getString(1));
      }
    }
    return values;
  }

  @Override
  public String toString() {
    return Arrays.asList(locks, faults).toString();
  }
}
