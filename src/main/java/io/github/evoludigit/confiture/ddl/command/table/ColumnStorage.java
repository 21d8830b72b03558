package io.github.evoludigit.confiture.ddl.command.table;

import io.github.evoludigit.confiture.ddl.catalog.Catalog;
import io.github.evoludigit.confiture.ddl.catalog.Column;
import io.github.evoludigit.confiture.ddl.catalog.UserDefinedType;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.sql.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How the values of a column are kept when they are long. */
final class ColumnStorage {

  private ColumnStorage() {}

  /** Sets the strategy; the type's own is PostgreSQL's default and not kept. */
  static void set(Column column, String storage, Catalog catalog) {
    String upper = storage.toUpperCase(Locale.ROOT);
    boolean usual = upper.equals("DEFAULT") || upper.equals(usualStorage(column.type, catalog));
    column.set(Attribute.STORAGE, usual ? "" : upper);
  }

  /** {@code typstorage} of the column's type (section 66.2). */
  private static String usualStorage(String type, Catalog catalog) {
    if (type.endsWith("[]")) {
      return "EXTENDED";
    }
    List<Token> name = Token.of(type);
    if (name.size() == 3) {
      Optional<UserDefinedType> own = catalog.type(name.get(0).text(), name.get(2).text());
      if (own.isPresent()) {
        return usualStorage(own.get(), catalog);
      }
    }
    return usualStorage(type);
  }

  private static String usualStorage(UserDefinedType type, Catalog catalog) {
    return switch (type.sort) {
      case ENUM -> "PLAIN";
      case DOMAIN -> usualStorage(type.base, catalog);
      case BASE -> {
        String stated = type.get(Attribute.STORAGE).toUpperCase(Locale.ROOT);
        yield stated.isEmpty() ? "PLAIN" : stated;
      }
      case COMPOSITE, RANGE -> "EXTENDED";
    };
  }

  private static String usualStorage(String type) {
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
