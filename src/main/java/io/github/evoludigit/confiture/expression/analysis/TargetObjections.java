package io.github.evoludigit.confiture.expression.analysis;

import io.github.evoludigit.confiture.expression.syntax.Term;
import io.github.evoludigit.confiture.expression.type.Scope;
import io.github.evoludigit.confiture.sql.Missing;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What PostgreSQL would refuse of the columns that a statement fills ({@code parse_target.c}). */
final class TargetObjections {

  private final Scope scope;
  private final FromItem target;

  TargetObjections(Scope scope, FromItem target) {
    this.scope = scope;
    this.target = target;
  }

  /** That a column is not there, or there twice. */
  void columns(List<Term> names) {
    Set<String> seen = new HashSet<>();
    for (Term name : names) {
      column(name);
      if (!isPart(name) && !seen.add(name.text())) {
        refuse(
            SqlState.DUPLICATE_COLUMN,
            "column \"" + name.text() + "\" specified more than once",
            name);
      }
    }
  }

  /** Whether a part of a column is filled, an element or a field. */
  private static boolean isPart(Term name) {
    return name.text().indexOf('.') > 0 || name.text().endsWith("]");
  }

  /** That a column is not there. */
  void column(Term name) {
    boolean missing = !isPart(name) && target.isWhole() && target.column(name.text()).isEmpty();
    if (missing && scope.judges() && name.leftmost().end() > 0) {
      throw Unreadable.missing(
          Missing.column(name.text(), relation()), name.isPlaced() ? name.at() : name.leftmost());
    }
  }

  /** The name of the relation, also where it has another in the statement. */
  private String relation() {
    List<Token> names = Token.of(target.type);
    return names.isEmpty() ? target.name : names.get(names.size() - 1).text();
  }

  /**
   * That a row has more values than columns, or fewer than are named.
   *
   * @param named the columns that are named; empty if none is
   * @param values the values, in their places
   */
  void width(List<Term> named, List<Term> values) {
    int most = named.isEmpty() ? target.columns.size() : named.size();
    if (values.size() > most && target.isWhole()) {
      refuse(
          SqlState.SYNTAX_ERROR,
          "INSERT has more expressions than target columns",
          values.get(most));
    }
    if (values.size() < named.size()) {
      refuse(
          SqlState.SYNTAX_ERROR,
          "INSERT has more target columns than expressions",
          named.get(values.size()));
    }
  }

  /** That a row is to be changed, but it is not said by which key another was found. */
  void conflict(Term conflict) {
    if (conflict.part(2).is(Term.Kind.SET) && conflict.part(0).is(Term.Kind.NONE)) {
      refuse(
          SqlState.SYNTAX_ERROR,
          "ON CONFLICT DO UPDATE requires inference specification or constraint name",
          conflict);
    }
  }

  /** A key that names a column that is not there, where PostgreSQL sees it. */
  static Unreadable ofKey(Unreadable reason, Term keys) {
    boolean column = reason.state() == SqlState.UNDEFINED_COLUMN;
    return column
        ? new Unreadable(reason.state(), reason.getMessage(), keys.at(), reason.hint())
        : reason;
  }

  private void refuse(SqlState state, String message, Term place) {
    if (scope.judges() && place.leftmost().end() > 0) {
      throw place.isPlaced()
          ? new Unreadable(state, message, place.at(), "")
          : Objections.of(state, message, place);
    }
  }
}
