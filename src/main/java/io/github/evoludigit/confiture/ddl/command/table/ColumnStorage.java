package io.github.evoludigit.confiture.ddl.command.table;

import io.github.evoludigit.confiture.ddl.catalog.Catalog;
import io.github.evoludigit.confiture.ddl.catalog.Column;
import io.github.evoludigit.confiture.ddl.catalog.StoredType;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.expression.type.DisplayedType;
import io.github.evoludigit.confiture.expression.type.Layout;
import io.github.evoludigit.confiture.expression.type.Types;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.Locale;
import java.util.Set;

/** How the values of a column are kept when they are long. */
final class ColumnStorage {

  private static final String PLAIN = "PLAIN";

  private static final Set<String> STRATEGIES =
      Set.of(PLAIN, "EXTERNAL", "EXTENDED", "MAIN", "DEFAULT");

  private ColumnStorage() {}

  /** Sets the strategy; the type's own is PostgreSQL's default and not kept. */
  static void set(Column column, String storage, Catalog catalog) {
    String upper = storage.toUpperCase(Locale.ROOT);
    boolean usual = upper.equals("DEFAULT") || upper.equals(usual(column, catalog));
    column.set(Attribute.STORAGE, usual ? "" : upper);
  }

  /** Says that there is no such strategy, or the type has but one ({@code GetAttributeStorage}). */
  static void judge(Column column, String storage, Execution execution) {
    if (!execution.judges()) {
      return;
    }
    String upper = storage.toUpperCase(Locale.ROOT);
    if (!STRATEGIES.contains(upper)) {
      refuse(
          SqlState.INVALID_PARAMETER_VALUE, "invalid storage type \"" + storage + '"', execution);
    } else if (!upper.equals(PLAIN)
        && !upper.equals("DEFAULT")
        && usual(column, execution.catalog()).equals(PLAIN)) {
      refuse(
          SqlState.FEATURE_NOT_SUPPORTED,
          "column data type " + shown(column, execution) + " can only have storage PLAIN",
          execution);
    }
  }

  /** Says that there is no such method, or the type has none ({@code GetAttributeCompression}). */
  static void judgeCompression(Column column, String method, Execution execution) {
    if (!execution.judges() || method.equals("default")) {
      return;
    }
    if (usual(column, execution.catalog()).equals(PLAIN)) {
      refuse(
          SqlState.FEATURE_NOT_SUPPORTED,
          "column data type " + shown(column, execution) + " does not support compression",
          execution);
    } else if (!method.equals("pglz") && !method.equals("lz4")) {
      refuse(
          SqlState.INVALID_PARAMETER_VALUE,
          "invalid compression method \"" + method + '"',
          execution);
    }
  }

  private static String shown(Column column, Execution execution) {
    return new DisplayedType(execution.namespace().scope()).of(Types.base(column.type));
  }

  private static void refuse(SqlState state, String message, Execution execution) {
    execution.refuse(new Unreadable(state, message, Token.END, ""));
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
