package io.github.evoludigit.confiture.judge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads {@link CatalogFacts} by the queries of {@code judge/catalog.sql}. */
final class CatalogReader {

  private static final String NO_PRIVILEGES = "{}";
  private static final String BEGIN_OF_QUERY = "-- query: ";
  private static final List<String> QUERIES = queries();

  /** Members of extensions and what the server makes along with another object: not a schema's. */
  private static final String MEMBERS =
      "SELECT classid, objid FROM pg_depend WHERE deptype = 'e' AND refclassid ="
          + " 'pg_extension'::regclass";

  private static final String COMMENTS =
      "SELECT classoid, objoid, objsubid, description FROM pg_description WHERE objoid >= 16384 OR"
          + " classoid = 'pg_namespace'::regclass AND description <> 'standard public schema'";

  private static final String EXTENSIONS =
      "SELECT classid, objid, string_agg(extname, ', ' ORDER BY extname) FROM pg_depend JOIN"
          + " pg_extension e ON e.oid = refobjid WHERE deptype = 'x' AND refclassid ="
          + " 'pg_extension'::regclass GROUP BY classid, objid";

  private static final String PRIVILEGES =
      "SELECT coalesce(string_agg(g, E'\\n' ORDER BY g), '') FROM (SELECT concat(CASE grantee WHEN"
          + " 0 THEN 'PUBLIC' WHEN o THEN 'OWNER' ELSE quote_ident(pg_get_userbyid(grantee)) END,"
          + " ' ', string_agg(privilege_type || CASE WHEN is_grantable AND grantee <> o THEN ' WITH"
          + " GRANT OPTION' ELSE '' END, ', ' ORDER BY privilege_type)) g FROM (SELECT"
          + " ?::text::aclitem[] a, ?::text::oid o) i, aclexplode(a) GROUP BY grantee, o) l";

  private static final String CONTAINERS =
      "SELECT 'index', format('%I.%I', n.nspname, i.relname), 'table', indrelid::regclass::text"
          + " FROM pg_index JOIN pg_class i ON i.oid = indexrelid JOIN pg_namespace n ON n.oid ="
          + " i.relnamespace WHERE i.oid >= 16384"
          + " UNION ALL SELECT 'index', format('%I.%I', n.nspname, i.relname), 'constraint',"
          + " format('%s.%I', conrelid::regclass, conname) FROM pg_constraint JOIN pg_class i ON"
          + " i.oid = conindid JOIN pg_namespace n ON n.oid = i.relnamespace WHERE contype IN"
          + " ('p', 'u', 'x')"
          + " UNION ALL SELECT 'sequence', objid::regclass::text, 'column',"
          + " format('%s.%I', refobjid::regclass, attname) FROM pg_depend JOIN pg_attribute ON"
          + " attrelid = refobjid AND attnum = refobjsubid JOIN pg_class s ON s.oid = objid WHERE"
          + " classid = 'pg_class'::regclass AND refclassid = 'pg_class'::regclass AND deptype IN"
          + " ('a', 'i') AND s.relkind = 'S'"
          + " UNION ALL SELECT 'statistics', format('%I.%I', nspname, stxname), 'table',"
          + " stxrelid::regclass::text FROM pg_statistic_ext s JOIN pg_namespace n ON n.oid ="
          + " stxnamespace"
          // What partitions and children have from their parents is a part of the parent's.
          + " UNION ALL SELECT 'index', inhrelid::regclass::text, 'index', inhparent::regclass::text"
          + " FROM pg_inherits JOIN pg_class i ON i.oid = inhrelid AND i.relkind IN ('i', 'I')"
          + " UNION ALL SELECT 'constraint', format('%s.%I', k.conrelid::regclass, k.conname),"
          + " 'constraint', format('%s.%I', p.conrelid::regclass, p.conname) FROM pg_constraint k"
          + " JOIN pg_constraint p ON p.oid = k.conparentid";

  private final Connection connection;
  private final SortedMap<String, String> facts = new TreeMap<>();
  private final Map<String, String> privileges = new HashMap<>();
  private final Map<String, String> comments = new HashMap<>();
  private final Set<String> members = new HashSet<>();
  private final Map<String, String> extensions = new HashMap<>();

  CatalogReader(Connection connection) {
    this.connection = connection;
  }

  /** Reads everything, whatever role and search path the session has. */
  CatalogFacts read() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("RESET SESSION AUTHORIZATION");
      statement.execute("RESET ROLE");
      // What the script has set would change how the catalogs are printed.
      statement.execute("RESET ALL");
      statement.execute("SET search_path = ''");
      statement.execute("SET quote_all_identifiers = off");
    }
    try (PreparedStatement query = connection.prepareStatement(MEMBERS);
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        members.add(rows.getString(1) + ' ' + rows.getString(2));
      }
    }
    try (PreparedStatement query = connection.prepareStatement(COMMENTS);
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        comments.put(
            rows.getString(1) + ' ' + rows.getString(2) + ' ' + rows.getString(3),
            rows.getString(4));
      }
    }
    try (PreparedStatement query = connection.prepareStatement(EXTENSIONS);
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        extensions.put(rows.getString(1) + ' ' + rows.getString(2), rows.getString(3));
      }
    }
    for (String sql : QUERIES) {
      try (PreparedStatement query = connection.prepareStatement(sql);
          ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          object(rows);
        }
      } catch (SQLException e) {
        throw new SQLException(e.getMessage() + " in\n" + sql, e.getSQLState(), e);
      }
    }
    return new CatalogFacts(facts, containers());
  }

  private void object(ResultSet row) throws SQLException {
    String id = row.getString(4) + ' ' + row.getString(5);
    if (members.contains(id)) {
      return;
    }
    String kind = row.getString(1);
    String name = row.getString(2);
    String definition = row.getString(3);
    if (definition != null) {
      boolean routine = kind.equals("function") || kind.equals("procedure");
      String settled = routine ? definition : StringCasts.settled(definition);
      if (extensions.containsKey(id) && row.getInt(6) == 0) {
        settled += " DEPENDS ON EXTENSION " + extensions.get(id);
      }
      String duplicate = facts.put(kind + ':' + name, settled);
      if (duplicate != null) {
        throw new IllegalStateException("twice the fact " + kind + ':' + name);
      }
    }
    String comment = comments.get(id + ' ' + row.getString(6));
    if (comment != null) {
      facts.put("comment:" + kind + ' ' + name, comment);
    }
    String owner = row.getString(7);
    if (owner != null) {
      facts.put("owner:" + kind + ' ' + name, owner);
    }
    String acl = row.getString(8);
    boolean nothingGranted = NO_PRIVILEGES.equals(acl) && kind.equals("column");
    if (acl != null && !nothingGranted) {
      facts.put("acl:" + kind + ' ' + name, privileges(acl, row.getString(9)));
    }
  }

  private String privileges(String acl, String owner) throws SQLException {
    if (acl.equals(NO_PRIVILEGES)) {
      return "";
    }
    String key = acl + ' ' + owner;
    String known = privileges.get(key);
    if (known == null) {
      try (PreparedStatement query = connection.prepareStatement(PRIVILEGES)) {
        query.setString(1, acl);
        query.setString(2, owner);
        try (ResultSet rows = query.executeQuery()) {
          rows.next();
          known = rows.getString(1);
        }
      }
      privileges.put(key, known);
    }
    return known;
  }

  private Map<ObjectName, Set<ObjectName>> containers() throws SQLException {
    Map<ObjectName, Set<ObjectName>> containers = new HashMap<>();
    try (PreparedStatement query = connection.prepareStatement(CONTAINERS);
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        ObjectName object = ObjectName.of(rows.getString(1), rows.getString(2));
        containers
            .computeIfAbsent(object, none -> new HashSet<>())
            .add(ObjectName.of(rows.getString(3), rows.getString(4)));
      }
    }
    return containers;
  }

  private static List<String> queries() {
    String resource = "/judge/catalog.sql";
    try (InputStream in = CatalogReader.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + resource);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<String> queries = new ArrayList<>();
      String[] parts = text.split(BEGIN_OF_QUERY);
      for (int i = 1; i < parts.length; i++) {
        String body = parts[i].substring(parts[i].indexOf('\n') + 1);
        queries.add(
            "SELECT kind, identity, definition, classid, objid, objsubid, pg_get_userbyid(owner)"
                + " AS owner, coalesce(acl, acldefault(acltype::\"char\", coalesce(owner,"
                + " 0::oid)))::text AS acl, owner::text AS owner_oid FROM ("
                + body
                + ") AS q (kind, identity, definition, classid, objid, objsubid, owner, acl,"
                + " acltype)");
      }
      return List.copyOf(queries);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
