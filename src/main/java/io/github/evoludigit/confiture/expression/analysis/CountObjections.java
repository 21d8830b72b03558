package io.github.evoludigit.confiture.expression.analysis;

import io.github.evoludigit.confiture.expression.constant.TypedTerm;
import io.github.evoludigit.confiture.expression.syntax.Term;
import io.github.evoludigit.confiture.expression.syntax.Term.Kind;
import io.github.evoludigit.confiture.expression.type.Misfits;
import io.github.evoludigit.confiture.sql.SqlState;

/** What PostgreSQL would refuse of LIMIT and OFFSET ({@code transformLimitClause}). */
final class CountObjections {

  private final Analysis analysis;

  CountObjections(Analysis analysis) {
    this.analysis = analysis;
  }

  /** That a count is no number, or another one for each row. */
  void check(String construct, Term written, TypedTerm value, Level level) {
    if (!analysis.scope().judges() || written.leftmost().end() == 0) {
      return;
    }
    Misfits misfits = new Misfits(analysis.types(), analysis.scope());
    if (!construct.equals("RANGE") && misfits.isNeverAssigned(value.type(), "bigint")) {
      throw Objections.of(
          SqlState.DATATYPE_MISMATCH,
          "argument of "
              + construct
              + " must be type bigint, not type "
              + analysis.objections().displayed(value.type()),
          written);
    }
    columns(construct, written, level);
  }

  private void columns(String construct, Term term, Level level) {
    boolean query = term.is(Kind.SUBQUERY) || term.is(Kind.EXISTS) || term.is(Kind.ARRAY_QUERY);
    if (query) {
      return;
    }
    if (term.is(Kind.COLUMN) && level.own(analysis.analyse(term, level).term()).isPresent()) {
      throw Objections.of(
          SqlState.INVALID_COLUMN_REFERENCE,
          "argument of " + construct + " must not contain variables",
          term);
    }
    term.parts().forEach(part -> columns(construct, part, level));
  }
}
