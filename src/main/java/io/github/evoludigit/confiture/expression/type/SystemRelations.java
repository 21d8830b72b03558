package io.github.evoludigit.confiture.expression.type;

import io.github.evoludigit.confiture.text.Resource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The relations of {@code pg_catalog} and {@code information_schema} (manual, chapters 35, 52 and
 * 53), from the resource {@code system-relations.txt}, which a test compares with a running server.
 * It is read when the first query names one.
 */
public final class SystemRelations {

  private static final String CATALOG = "pg_catalog";
  private static final String INFORMATION = "information_schema";

  private static final class Known {
    static final Map<String, String> COLUMNS = read();
  }

  private SystemRelations() {}

  /** The relation of that name; without a schema only those that PostgreSQL reserves names for. */
  public static Optional<Scope.Relation> find(Optional<String> schema, String name) {
    String home = schema.orElse(name.startsWith("pg_") ? CATALOG : "");
    if (!home.equals(CATALOG) && !home.equals(INFORMATION)) {
      return Optional.empty();
    }
    return Optional.ofNullable(Known.COLUMNS.get(home + '.' + name))
        .map(columns -> new Scope.Relation(home, name, columns(columns)));
  }

  private static Map<String, String> read() {
    Map<String, String> relations = new HashMap<>();
    for (String line : Resource.text(SystemRelations.class, "system-relations.txt").split("\n")) {
      int tab = line.indexOf('\t');
      relations.put(line.substring(0, tab), line.substring(tab + 1));
    }
    return relations;
  }

  private static List<Scope.Column> columns(String line) {
    List<Scope.Column> columns = new ArrayList<>();
    for (String column : line.split(",")) {
      int space = column.indexOf(' ');
      columns.add(new Scope.Column(column.substring(0, space), column.substring(space + 1)));
    }
    return columns;
  }
}
