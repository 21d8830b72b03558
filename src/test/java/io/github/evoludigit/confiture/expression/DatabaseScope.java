package io.github.evoludigit.confiture.expression;

import io.github.evoludigit.confiture.expression.type.Referent;
import io.github.evoludigit.confiture.expression.type.Scope;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a running database's catalogs know, as a scope. */
final class DatabaseScope implements Scope {

  private static final String COLUMNS =
      "(select coalesce(json_agg(json_build_array(a.attname, format_type(a.atttypid, a.atttypmod))"
          + " order by a.attnum)::text, '[]') from pg_attribute a"
          + " where a.attrelid = %s and a.attnum > 0 and not a.attisdropped)";
  private static final String USERS =
      " n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')";

  private final List<String> searchPath;
  private final Map<String, Relation> relations;
  private final Map<String, UserType> types;
  private final Map<String, List<Routine>> routines;
  private final Map<String, List<Operator>> operators;
  private final Map<String, Cast> casts;

  private DatabaseScope(
      List<String> searchPath,
      Map<String, Relation> relations,
      Map<String, UserType> types,
      Map<String, List<Routine>> routines,
      Map<String, List<Operator>> operators,
      Map<String, Cast> casts) {
    this.searchPath = searchPath;
    this.relations = relations;
    this.types = types;
    this.routines = routines;
    this.operators = operators;
    this.casts = casts;
  }

  static DatabaseScope of(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("set search_path = ''");
      DatabaseScope scope =
          new DatabaseScope(
              List.of("public"),
              relations(statement),
              types(statement),
              routines(statement),
              operators(statement),
              casts(statement));
      statement.execute("set search_path = public");
      return scope;
    }
  }

  /** The same objects, looked up along another path. */
  DatabaseScope along(String... schemas) {
    return new DatabaseScope(List.of(schemas), relations, types, routines, operators, casts);
  }

  private static Map<String, Relation> relations(Statement statement) throws SQLException {
    Map<String, Relation> relations = new HashMap<>();
    try (ResultSet rows =
        statement.executeQuery(
            "select n.nspname, c.relname, "
                + String.format(COLUMNS, "c.oid")
                + " from pg_class c join pg_namespace n on n.oid = c.relnamespace where"
                + USERS
                + " and c.relkind in ('r', 'v', 'm', 'p', 'f', 'S')")) {
      while (rows.next()) {
        String schema = rows.getString(1);
        String name = rows.getString(2);
        relations.put(schema + '.' + name, new Relation(schema, name, columns(rows.getString(3))));
      }
    }
    return relations;
  }

  private static Map<String, UserType> types(Statement statement) throws SQLException {
    Map<String, UserType> types = new HashMap<>();
    try (ResultSet rows =
        statement.executeQuery(
            "select n.nspname, t.typname, t.typtype, case t.typtype"
                + " when 'd' then format_type(t.typbasetype, t.typtypmod) when 'r' then (select"
                + " format_type(r.rngsubtype, -1) from pg_range r where r.rngtypid = t.oid)"
                + " else '' end, "
                + String.format(COLUMNS, "t.typrelid")
                + " from pg_type t join pg_namespace n on n.oid = t.typnamespace where"
                + USERS
                + " and t.typcategory <> 'A'")) {
      while (rows.next()) {
        UserType.Sort sort =
            switch (rows.getString(3)) {
              case "e" -> UserType.Sort.ENUM;
              case "d" -> UserType.Sort.DOMAIN;
              case "c" -> UserType.Sort.COMPOSITE;
              case "r" -> UserType.Sort.RANGE;
              default -> UserType.Sort.BASE;
            };
        String schema = rows.getString(1);
        String name = rows.getString(2);
        types.put(
            schema + '.' + name,
            new UserType(schema, name, sort, rows.getString(4), columns(rows.getString(5))));
      }
    }
    return types;
  }

  private static Map<String, List<Routine>> routines(Statement statement) throws SQLException {
    Map<String, List<Routine>> routines = new HashMap<>();
    try (ResultSet rows =
        statement.executeQuery(
            "select n.nspname, p.proname, (select coalesce(json_agg(json_build_array('',"
                + " format_type(t, -1)) order by i)::text, '[]') from unnest(p.proargtypes) with"
                + " ordinality x(t, i)), p.pronargdefaults, p.provariadic <> 0,"
                + " format_type(p.prorettype, -1), (select coalesce(json_agg(json_build_array("
                + "p.proargnames[i], format_type(t, -1)) order by i)::text, '[]') from"
                + " unnest(p.proargmodes, p.proallargtypes) with ordinality x(m, t, i) where m in"
                + " ('o', 't', 'b')) from pg_proc p join pg_namespace n on n.oid = p.pronamespace"
                + " where"
                + USERS)) {
      while (rows.next()) {
        String schema = rows.getString(1);
        String name = rows.getString(2);
        routines
            .computeIfAbsent(schema + '.' + name, key -> new ArrayList<>())
            .add(
                new Routine(
                    schema,
                    name,
                    columns(rows.getString(3)).stream().map(Column::type).toList(),
                    rows.getInt(4),
                    rows.getBoolean(5),
                    rows.getString(6),
                    columns(rows.getString(7)),
                    Referent.NONE));
      }
    }
    return routines;
  }

  private static Map<String, List<Operator>> operators(Statement statement) throws SQLException {
    Map<String, List<Operator>> operators = new HashMap<>();
    try (ResultSet rows =
        statement.executeQuery(
            "select n.nspname, o.oprname, (select coalesce(json_agg(json_build_array('',"
                + " format_type(t, -1)) order by i)::text, '[]') from unnest(array[o.oprleft,"
                + " o.oprright]) with ordinality x(t, i) where t <> 0), format_type(o.oprresult,"
                + " -1) from pg_operator o join pg_namespace n on n.oid = o.oprnamespace where"
                + USERS)) {
      while (rows.next()) {
        operators
            .computeIfAbsent(rows.getString(2), name -> new ArrayList<>())
            .add(
                new Operator(
                    rows.getString(1),
                    columns(rows.getString(3)).stream().map(Column::type).toList(),
                    rows.getString(4),
                    Referent.NONE));
      }
    }
    return operators;
  }

  private static Map<String, Cast> casts(Statement statement) throws SQLException {
    Map<String, Cast> casts = new HashMap<>();
    try (ResultSet rows =
        statement.executeQuery(
            "select format_type(castsource, -1) || ' AS ' || format_type(casttarget, -1),"
                + " castcontext = 'i', castmethod = 'b' from pg_cast")) {
      while (rows.next()) {
        casts.put(
            rows.getString(1), new Cast(rows.getBoolean(2), rows.getBoolean(3), Referent.NONE));
      }
    }
    return casts;
  }

  /** Reads {@code [["name", "type"], …]}. */
  private static List<Column> columns(String json) {
    List<Column> columns = new ArrayList<>();
    String rest = json.substring(1, json.length() - 1);
    if (rest.isEmpty()) {
      return columns;
    }
    for (String pair : rest.substring(2, rest.length() - 2).split("\"\\], \\[\"")) {
      String[] parts = pair.replace("\\\"", "\"").split("\", \"", 2);
      columns.add(new Column(parts[0], parts[1]));
    }
    return columns;
  }

  private <T> Optional<T> find(Map<String, T> all, Optional<String> schema, String name) {
    return schema.map(List::of).orElse(searchPath).stream()
        .map(home -> all.get(home + '.' + name))
        .filter(found -> found != null)
        .findFirst();
  }

  @Override
  public List<String> searchPath() {
    return searchPath;
  }

  @Override
  public Optional<Relation> relation(Optional<String> schema, String name) {
    return find(relations, schema, name);
  }

  @Override
  public Optional<UserType> type(Optional<String> schema, String name) {
    return find(types, schema, name);
  }

  @Override
  public List<Routine> routines(Optional<String> schema, String name) {
    return find(routines, schema, name).orElse(List.of());
  }

  @Override
  public List<Operator> operators(String name) {
    return operators.getOrDefault(name, List.of());
  }

  @Override
  public Optional<Cast> cast(String from, String to) {
    return Optional.ofNullable(casts.get(from + " AS " + to));
  }
}
