package io.github.evoludigit.confiture.expression.analysis;

import io.github.evoludigit.confiture.expression.syntax.Term;
import io.github.evoludigit.confiture.expression.syntax.Term.Kind;
import io.github.evoludigit.confiture.expression.type.Scope;
import io.github.evoludigit.confiture.text.SqlName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An item of FROM: a relation, function or subquery under its name within the query. */
public final class FromItem {

  /** The columns that a table has of itself (section 5.6), with their types. */
  private static final Map<String, String> SYSTEM_COLUMNS =
      Map.of(
          "tableoid",
          "oid",
          "xmin",
          "xid",
          "cmin",
          "cid",
          "xmax",
          "xid",
          "cmax",
          "cid",
          "ctid",
          "tid");

  final String schema;
  final String name;
  final String alias;
  List<Scope.Column> columns = List.of();
  boolean known;
  boolean relation;

  /** The type of its rows, if that has a name. */
  String type = "";

  /** Whether a row of it is a single value: a function that returns no row. */
  boolean scalar;

  /** Whether it stands for the parameters of a routine, which are no columns of its queries. */
  boolean parameters;

  /** Whether a column of it has since been renamed. */
  private boolean renamed;

  FromItem(String schema, String name, String alias) {
    this.schema = schema;
    this.name = name;
    this.alias = alias;
  }

  /** Whether every table has a column of that name. */
  public static boolean isSystemColumn(String name) {
    return SYSTEM_COLUMNS.containsKey(name);
  }

  /** Makes its columns known. */
  public void columns(List<Scope.Column> all) {
    columns = List.copyOf(all);
    known = true;
    renamed = false;
    for (Scope.Column column : columns) {
      renamed |= !column.now().equals(column.name());
    }
  }

  /** Whether it is sure that it has no other columns. */
  boolean isWhole() {
    return known && (parameters || !columns.isEmpty());
  }

  /** What a column is called now. */
  String now(String written) {
    return renamed ? column(written).map(Scope.Column::now).orElse(written) : written;
  }

  Optional<Scope.Column> column(String wanted) {
    for (Scope.Column column : columns) {
      if (column.name().equals(wanted)) {
        return Optional.of(column);
      }
    }
    return system(wanted);
  }

  /** The column that every table has and no star stands for. */
  Optional<Scope.Column> system(String wanted) {
    String type = relation ? SYSTEM_COLUMNS.get(wanted) : null;
    return type == null ? Optional.empty() : Optional.of(new Scope.Column(wanted, type));
  }

  Term term(String column) {
    if (!parameters) {
      return Term.of(Kind.COLUMN, now(column), Term.of(Kind.NAME, alias));
    }
    // A parameter without a name is written by its number, which is no name in quotes.
    boolean isNumber = column.startsWith("$");
    return Term.of(Kind.PARAMETER, isNumber ? column : SqlName.quoted(column));
  }
}
