package io.github.evoludigit.confiture.ddl.command.table;

import io.github.evoludigit.confiture.ddl.catalog.Catalog;
import io.github.evoludigit.confiture.ddl.catalog.Column;
import io.github.evoludigit.confiture.ddl.catalog.StoredType;
import io.github.evoludigit.confiture.expression.type.Layout;
import io.github.evoludigit.confiture.schema.Attribute;
import java.util.Locale;

/** How the values of a column are kept when they are long. */
final class ColumnStorage {

  private ColumnStorage() {}

  /** Sets the strategy; the type's own is PostgreSQL's default and not kept. */
  static void set(Column column, String storage, Catalog catalog) {
    String upper = storage.toUpperCase(Locale.ROOT);
    boolean usual = upper.equals("DEFAULT") || upper.equals(usual(column, catalog));
    column.set(Attribute.STORAGE, usual ? "" : upper);
  }

  /** The strategy of a column. */
  static String of(Column column, Catalog catalog) {
    return column.has(Attribute.STORAGE) ? column.get(Attribute.STORAGE) : usual(column, catalog);
  }

  /** {@code typstorage} of the column's type (section 66.2). */
  private static String usual(Column column, Catalog catalog) {
    return new StoredType(catalog)
        .layout(column.type)
        .orElse(Layout.VARIABLE)
        .storage()
        .toUpperCase(Locale.ROOT);
  }
}
