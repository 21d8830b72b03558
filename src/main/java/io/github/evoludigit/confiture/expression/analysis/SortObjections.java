package io.github.evoludigit.confiture.expression.analysis;

import io.github.evoludigit.confiture.expression.constant.TypedTerm;
import io.github.evoludigit.confiture.expression.syntax.Term;
import io.github.evoludigit.confiture.expression.syntax.Term.Kind;
import io.github.evoludigit.confiture.expression.type.DisplayedType;
import io.github.evoludigit.confiture.expression.type.Scope;
import io.github.evoludigit.confiture.expression.type.Types;
import io.github.evoludigit.confiture.sql.SqlState;
import java.util.List;
import java.util.Set;

/**
 * What PostgreSQL would refuse to sort, group or tell apart ({@code get_sort_group_operators}): the
 * values of types that have no operators for it, and what DISTINCT does not show.
 */
final class SortObjections {

  /** The types of the server that have no operator class by which they are equal. */
  private static final Set<String> INCOMPARABLE =
      Set.of(
          "json", "xml", "jsonpath", "point", "line", "lseg", "box", "path", "polygon", "circle");

  private final Scope scope;
  private final Types types;
  private final DisplayedType displayed;

  SortObjections(Scope scope, Types types) {
    this.scope = scope;
    this.types = types;
    this.displayed = new DisplayedType(scope);
  }

  /** That two values of a type cannot be told apart. */
  void equal(TypedTerm value, Term written) {
    check(value, written, "an equality");
  }

  /** That values of a type have no order. */
  void ordered(TypedTerm value, Term written) {
    check(value, written, "an ordering");
  }

  private void check(TypedTerm value, Term written, String operator) {
    if (!scope.judges() || written.leftmost().end() == 0) {
      return;
    }
    String type = types.ofDomain(value.type());
    String element = Types.isArray(type) ? types.ofDomain(types.element(type)) : type;
    if (INCOMPARABLE.contains(element) && !scope.hasOperatorClassOf(element)) {
      throw Objections.of(
          SqlState.UNDEFINED_FUNCTION,
          "could not identify " + operator + " operator for type " + displayed.of(value.type()),
          written);
    }
  }

  /**
   * That a query whose rows are to be distinct is sorted by what it does not show ({@code
   * transformDistinctClause}).
   *
   * @param construct what is distinct, in PostgreSQL's words
   * @param shown what there is, in normal form
   * @param sort what it is sorted by, in normal form
   */
  void shown(String construct, List<Term> shown, Term sort, Term written) {
    if (scope.judges() && written.leftmost().end() > 0 && !shown.contains(sort)) {
      throw Objections.of(
          SqlState.INVALID_COLUMN_REFERENCE,
          construct + ", ORDER BY expressions must appear in " + list(construct),
          written);
    }
  }

  private static String list(String construct) {
    return construct.startsWith("for ") ? "select list" : "argument list";
  }

  /**
   * That rows are not sorted first by what they are to be distinct on ({@code
   * transformDistinctOnClause}).
   */
  void first(List<Term> distinct, List<Term> written, List<Term> sorts) {
    if (!scope.judges() || sorts.isEmpty()) {
      return;
    }
    boolean skipped = false;
    for (Term sort : sorts) {
      int place = distinct.indexOf(sort);
      if (place >= 0 && skipped) {
        throw unsorted(written.get(place));
      }
      skipped |= place < 0;
    }
    for (int i = 0; i < distinct.size(); i++) {
      if (skipped && !sorts.contains(distinct.get(i))) {
        throw unsorted(written.get(i));
      }
    }
  }

  private static RuntimeException unsorted(Term written) {
    return Objections.of(
        SqlState.INVALID_COLUMN_REFERENCE,
        "SELECT DISTINCT ON expressions must match initial ORDER BY expressions",
        written);
  }

  /** What the parts of a window cannot be. */
  void window(Term window, Analysis analysis, Level level) {
    if (!scope.judges() || !window.is(Kind.WINDOW)) {
      return;
    }
    for (Term part : window.parts()) {
      switch (part.kind()) {
        case PARTITION_BY -> part.parts().forEach(item -> equal(analysis.apart(item, level), item));
        case ORDER_BY ->
            part.parts()
                .forEach(sort -> ordered(analysis.apart(sort.part(0), level), sort.part(0)));
        default -> {
          // A frame.
        }
      }
    }
  }
}
