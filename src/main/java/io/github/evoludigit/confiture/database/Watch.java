package io.github.evoludigit.confiture.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Whether code that runs in a transaction changes what is common to all databases of a server: a
 * guarded {@code CREATE ROLE} in a DO block does, and would stay when the database is dropped.
 */
final class Watch {

  /**
   * The catalogs of roles, memberships, databases, tablespaces, settings, parameters, origins,
   * subscriptions, labels and comments; who writes into one locks it to the end of his transaction.
   */
  private static final String LOCKED =
      "SELECT EXISTS (SELECT FROM pg_locks WHERE pid = pg_backend_pid() AND locktype = 'relation'"
          + " AND database = 0 AND mode <> 'AccessShareLock' AND relation IN (1260, 1261, 1262,"
          + " 1213, 2964, 6243, 6000, 6100, 3592, 2396))";

  /** Privileges do not lock to the end; those of others' checks do not matter. */
  private static final String PRIVILEGES =
      "SELECT concat((SELECT string_agg(concat(datname, datacl), ' ' ORDER BY oid) FROM pg_database"
          + " WHERE datname NOT LIKE 'confiture\\_check\\_%'), (SELECT string_agg(concat(spcname,"
          + " spcacl), ' ' ORDER BY oid) FROM pg_tablespace))";

  private final Statement session;
  private String before = "";

  Watch(Statement session) {
    this.session = session;
  }

  /** Begins, in a transaction. */
  void begin() throws SQLException {
    try (ResultSet row = session.executeQuery(PRIVILEGES)) {
      row.next();
      before = String.valueOf(row.getString(1));
    }
  }

  /** Whether such a thing was changed since. */
  boolean hasSeen() throws SQLException {
    try (ResultSet row = session.executeQuery(LOCKED + ", (" + PRIVILEGES + ")")) {
      row.next();
      return row.getBoolean(1) || !String.valueOf(row.getString(2)).equals(before);
    }
  }
}
