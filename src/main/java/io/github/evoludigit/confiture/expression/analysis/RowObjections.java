package io.github.evoludigit.confiture.expression.analysis;

import io.github.evoludigit.confiture.expression.syntax.Term;
import io.github.evoludigit.confiture.expression.syntax.Term.Kind;
import io.github.evoludigit.confiture.expression.type.Scope;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Unreadable;

/** What PostgreSQL would refuse of the number of values that are compared or wanted. */
final class RowObjections {

  private final Scope scope;

  RowObjections(Scope scope) {
    this.scope = scope;
  }

  /** That two rows have not as many values ({@code make_row_comparison_op}). */
  void width(Term operation) {
    boolean rows =
        operation.parts().size() == 2
            && operation.part(0).is(Kind.ROW)
            && operation.part(1).is(Kind.ROW);
    if (rows
        && operation.part(0).parts().size() != operation.part(1).parts().size()
        && hasNoStar(operation.part(0))
        && hasNoStar(operation.part(1))) {
      refuse("unequal number of entries in row expressions", operation);
    }
  }

  private static boolean hasNoStar(Term row) {
    return row.parts().stream().noneMatch(part -> part.is(Kind.STAR));
  }

  /**
   * That a query in the place of a value has several columns, or none ({@code transformSubLink}).
   */
  void single(Term subquery, QueryAnalysis.Result result) {
    if (result.known() && result.values().size() != 1) {
      refuse(
          result.values().isEmpty()
              ? "subquery must return a column"
              : "subquery must return only one column",
          subquery);
    }
  }

  /** That a query has not as many columns as what it is compared with. */
  void columns(Term comparison, int width, QueryAnalysis.Result result) {
    if (result.known() && result.values().size() != width) {
      refuse(
          "subquery has too " + (result.values().size() < width ? "few" : "many") + " columns",
          comparison);
    }
  }

  /**
   * That rows are wanted which are as good as the last one, but not by what ({@code
   * insertSelectOptions}).
   */
  void tied(Term query) {
    for (Term limit : query.clauses(Kind.LIMIT)) {
      if (limit.text().equals("WITH TIES") && query.clause(Kind.ORDER_BY).isEmpty()) {
        refuse("WITH TIES cannot be specified without ORDER BY clause", limit);
      }
    }
  }

  private void refuse(String message, Term place) {
    if (scope.judges() && place.isPlaced()) {
      throw new Unreadable(SqlState.SYNTAX_ERROR, message, place.at(), "");
    }
  }
}
