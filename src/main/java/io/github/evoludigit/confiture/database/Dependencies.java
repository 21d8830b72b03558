package io.github.evoludigit.confiture.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What needs what, from {@code pg_depend} (manual, section 52.18). */
final class Dependencies {

  private static final String PARTS =
      "SELECT classid, objid, refclassid, refobjid FROM pg_depend WHERE deptype = 'i'"
          + " AND (classid, objid) <> (refclassid, refobjid)"
          // What is written within the statement of its table.
          + " UNION ALL SELECT 'pg_constraint'::regclass, oid, 'pg_class'::regclass, conrelid FROM"
          + " pg_constraint WHERE conrelid <> 0 AND contype IN ('c', 'n') AND convalidated"
          + " UNION ALL SELECT 'pg_attrdef'::regclass, d.oid, 'pg_class'::regclass, adrelid FROM"
          + " pg_attrdef d JOIN pg_attribute ON attrelid = adrelid AND attnum = adnum WHERE"
          + " attgenerated <> ''";

  private static final String NEEDS =
      "SELECT classid, objid, refclassid, refobjid FROM pg_depend WHERE deptype <> 'i' AND refobjid"
          + " >= 16384";

  private final Map<CatalogObject, CatalogObject> wholes = new HashMap<>();
  private final Map<CatalogObject, Set<CatalogObject>> needs = new HashMap<>();

  private Dependencies() {}

  static Dependencies read(Connection connection) throws SQLException {
    Dependencies dependencies = new Dependencies();
    try (Statement statement = connection.createStatement()) {
      try (ResultSet rows = statement.executeQuery(PARTS)) {
        while (rows.next()) {
          dependencies.wholes.putIfAbsent(
              new CatalogObject(rows.getLong(1), rows.getLong(2)),
              new CatalogObject(rows.getLong(3), rows.getLong(4)));
        }
      }
      try (ResultSet rows = statement.executeQuery(NEEDS)) {
        while (rows.next()) {
          CatalogObject one =
              dependencies.whole(new CatalogObject(rows.getLong(1), rows.getLong(2)));
          CatalogObject other =
              dependencies.whole(new CatalogObject(rows.getLong(3), rows.getLong(4)));
          dependencies.needs.computeIfAbsent(one, none -> new HashSet<>()).add(other);
        }
      }
    }
    return dependencies;
  }

  /** What an object is an internal part of: the row type of a table is one of the table. */
  private CatalogObject whole(CatalogObject object) {
    CatalogObject whole = object;
    for (int i = 0; i < 10 && wholes.containsKey(whole); i++) {
      whole = wholes.get(whole);
    }
    return whole;
  }

  /**
   * Objects in an order in which they can be made: as they were made first, but each after what it
   * needs by now; in a circle, the older one is first.
   */
  List<CatalogObject> order(Collection<CatalogObject> objects) {
    List<CatalogObject> ordered = new ArrayList<>();
    Map<CatalogObject, Set<CatalogObject>> byWhole = new HashMap<>();
    for (CatalogObject object : objects) {
      byWhole.computeIfAbsent(whole(object), none -> new TreeSet<>()).add(object);
    }
    Set<CatalogObject> visited = new HashSet<>();
    for (CatalogObject object : new TreeSet<>(objects)) {
      visit(whole(object), byWhole, visited, ordered);
    }
    return ordered;
  }

  private void visit(
      CatalogObject object,
      Map<CatalogObject, Set<CatalogObject>> byWhole,
      Set<CatalogObject> visited,
      List<CatalogObject> ordered) {
    if (visited.add(object)) {
      for (CatalogObject needed : new TreeSet<>(needs.getOrDefault(object, Set.of()))) {
        visit(needed, byWhole, visited, ordered);
      }
      ordered.addAll(byWhole.getOrDefault(object, Set.of()));
    }
  }
}
