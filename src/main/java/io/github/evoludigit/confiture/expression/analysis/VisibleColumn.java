package io.github.evoludigit.confiture.expression.analysis;

import io.github.evoludigit.confiture.expression.constant.TypedTerm;
import io.github.evoludigit.confiture.expression.type.Referent;
import io.github.evoludigit.confiture.expression.type.Scope;

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
}
