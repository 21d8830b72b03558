package io.github.evoludigit.confiture.ddl.command.table;

import io.github.evoludigit.confiture.ddl.catalog.Column;
import io.github.evoludigit.confiture.schema.Attribute;
import java.util.Locale;

/** How the values of a column are kept when they are long. */
final class ColumnStorage {

  private ColumnStorage() {}

  /** Sets the strategy; the type's own is PostgreSQL's default and not kept. */
  static void set(Column column, String storage) {
    String upper = storage.toUpperCase(Locale.ROOT);
    boolean usual = upper.equals("DEFAULT") || upper.equals(usualStorage(column.type));
    column.set(Attribute.STORAGE, usual ? "" : upper);
  }

  /** {@code typstorage} of the column's type (section 66.2). */
  private static String usualStorage(String type) {
    if (type.endsWith("[]")) {
      return "EXTENDED";
    }
    int open = type.indexOf('(');
    return switch (open < 0 ? type : type.substring(0, open)) {
      case "numeric", "inet", "cidr" -> "MAIN";
      case "smallint",
          "integer",
          "bigint",
          "real",
          "double precision",
          "boolean",
          "date",
          "time without time zone",
          "time with time zone",
          "timestamp without time zone",
          "timestamp with time zone",
          "interval",
          "uuid",
          "money",
          "oid",
          "name",
          "\"char\"",
          "macaddr",
          "macaddr8",
          "point",
          "line",
          "lseg",
          "box",
          "circle",
          "pg_lsn",
          "regclass",
          "time",
          "timestamp" ->
          "PLAIN";
      default -> "EXTENDED";
    };
  }
}
