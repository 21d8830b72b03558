package io.github.evoludigit.confiture.database;

import io.github.evoludigit.confiture.text.Resource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A script that would make the objects of a database again, written from the server's catalogs and
 * by its own functions for them, {@code pg_get_viewdef} and its like (manual, section 9.27.4). Two
 * databases with the same objects have the same script, unless these were made in another order.
 */
public final class CatalogScript {

  private static final String MEMBERS =
      "SELECT classid, objid FROM pg_depend WHERE deptype = 'e' AND refclassid ="
          + " 'pg_extension'::regclass";

  private final Connection connection;
  private final int major;
  private final Set<CatalogObject> members = new HashSet<>();

  /** The statements of an object, as they must be run; the objects as they were found. */
  private final Map<CatalogObject, List<String>> objects = new LinkedHashMap<>();

  private final List<String> first = new ArrayList<>();
  private final List<String> late = new ArrayList<>();

  private CatalogScript(Connection connection) throws SQLException {
    this.connection = connection;
    this.major = connection.getMetaData().getDatabaseMajorVersion();
  }

  /**
   * The script of the database of a session, whose role and search_path are reset.
   *
   * @throws SQLException if the session has come to an end
   */
  public static String read(Connection connection) throws SQLException {
    return new CatalogScript(connection).script();
  }

  private String script() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("RESET SESSION AUTHORIZATION");
      statement.execute("RESET ROLE");
      statement.execute("SET search_path = ''");
      statement.execute("SET quote_all_identifiers = off");
      statement.execute("SET standard_conforming_strings = on");
      statement.execute("SET IntervalStyle = 'postgres'");
      try (ResultSet rows = statement.executeQuery(MEMBERS)) {
        while (rows.next()) {
          members.add(new CatalogObject(rows.getLong(1), rows.getLong(2)));
        }
      }
      for (Query query : queries()) {
        if (query.isFor(major)) {
          run(statement, query);
        }
      }
    }
    StringBuilder script = new StringBuilder();
    append(script, first);
    for (CatalogObject object : Dependencies.read(connection).order(objects.keySet())) {
      append(script, objects.get(object));
    }
    append(script, late);
    return script.toString();
  }

  private void run(Statement statement, Query query) throws SQLException {
    try (ResultSet rows = statement.executeQuery(query.sql)) {
      while (rows.next()) {
        CatalogObject object = new CatalogObject(rows.getLong(1), rows.getLong(2));
        String text = rows.getString(3);
        if (text != null && !members.contains(object)) {
          listOf(query, object).add(text);
        }
      }
    }
  }

  private List<String> listOf(Query query, CatalogObject object) {
    return switch (query.part) {
      case "first" -> first;
      case "objects" -> objects.computeIfAbsent(object, none -> new ArrayList<>());
      default -> late;
    };
  }

  private static void append(StringBuilder script, List<String> statements) {
    for (String statement : statements) {
      script.append(statement).append(";\n");
    }
  }

  private static List<Query> queries() {
    List<Query> queries = new ArrayList<>();
    String[] parts =
        Resource.text(CatalogScript.class, "catalog.sql").split("(?m)^-- (?=\\w+[^:\n]*: )");
    for (int i = 1; i < parts.length; i++) {
      int end = parts[i].indexOf('\n');
      queries.add(new Query(parts[i].substring(0, parts[i].indexOf(':')), parts[i].substring(end)));
    }
    return queries;
  }

  /**
   * A query of the catalogs.
   *
   * @param part where its statements go
   * @param oldest the oldest server it is for
   * @param newest the newest
   */
  private record Query(String part, int oldest, int newest, String sql) {

    private Query(String head, String sql) {
      this(
          head.split(" ")[0],
          head.contains(" from ") ? number(head) : 0,
          head.contains(" before ") ? number(head) - 1 : Integer.MAX_VALUE,
          sql);
    }

    private static int number(String head) {
      return Integer.parseInt(head.substring(head.lastIndexOf(' ') + 1));
    }

    private boolean isFor(int major) {
      return major >= oldest && major <= newest;
    }
  }
}
