package io.github.evoludigit.confiture.expression.analysis;

import io.github.evoludigit.confiture.expression.constant.TypedTerm;
import io.github.evoludigit.confiture.expression.syntax.Term;
import io.github.evoludigit.confiture.expression.type.Referent;
import io.github.evoludigit.confiture.expression.type.Scope;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.List;
import java.util.Optional;

/**
 * A column that can be named without its relation.
 *
 * @param name its name
 * @param value what it is
 * @param origin which column of a relation it is; none if it is none or of several
 */
record VisibleColumn(String name, TypedTerm value, Referent origin) {

  /** A column of an item. */
  static VisibleColumn of(FromItem entry, Scope.Column column) {
    TypedTerm value =
        TypedTerm.of(entry.term(column.name()), column.type()).collated(column.collation());
    return new VisibleColumn(column.name(), value, column.referent());
  }

  /** Whether one of some columns has a name. */
  static boolean isAmong(List<VisibleColumn> columns, String name) {
    for (VisibleColumn column : columns) {
      if (column.name().equals(name)) {
        return true;
      }
    }
    return false;
  }

  /** That a name is of two columns ({@code colNameToVar}). */
  static void refuseAmbiguous(List<VisibleColumn> columns, Term name) {
    Optional<Term> first = Optional.empty();
    for (VisibleColumn column : columns) {
      if (column.name().equals(name.text())) {
        Term term = column.value().term();
        if (first.filter(other -> !other.equals(term)).isPresent()) {
          throw new Unreadable(
              SqlState.AMBIGUOUS_COLUMN,
              "column reference \"" + name.text() + "\" is ambiguous",
              name.at(),
              "");
        }
        first = Optional.of(term);
      }
    }
  }
}
