package io.github.evoludigit.confiture.expression.analysis;

import io.github.evoludigit.confiture.expression.constant.TypedTerm;
import io.github.evoludigit.confiture.expression.syntax.Term;
import io.github.evoludigit.confiture.expression.type.DisplayedType;
import io.github.evoludigit.confiture.expression.type.Misfits;
import io.github.evoludigit.confiture.expression.type.Scope;
import io.github.evoludigit.confiture.expression.type.Types;
import io.github.evoludigit.confiture.sql.SqlState;
import java.util.List;

/** What PostgreSQL would refuse of values that are to be of one type (section 10.5). */
final class CommonTypeObjections {

  private final Scope scope;
  private final Types types;
  private final Misfits misfits;
  private final DisplayedType displayed;

  CommonTypeObjections(Scope scope, Types types) {
    this.scope = scope;
    this.types = types;
    this.misfits = new Misfits(types, scope);
    this.displayed = new DisplayedType(scope);
  }

  /** That values have no type in common ({@code select_common_type}). */
  void common(String construct, List<Term> written, List<TypedTerm> values) {
    if (!scope.judges()) {
      return;
    }
    String first = Types.UNKNOWN;
    for (int i = 0; i < values.size(); i++) {
      String type = values.get(i).type();
      if (type.equals(Types.UNDETERMINED)) {
        return;
      }
      if (type.equals(Types.UNKNOWN)) {
        continue;
      }
      if (first.equals(Types.UNKNOWN)) {
        first = type;
      } else if (misfits.areNeverCommon(first, type)) {
        if (i < written.size() && written.get(i).leftmost().end() > 0) {
          throw Objections.of(
              SqlState.DATATYPE_MISMATCH,
              construct
                  + " types "
                  + displayed.of(first)
                  + " and "
                  + displayed.of(type)
                  + " cannot be matched",
              written.get(i));
        }
        return;
      }
    }
    converted(construct, written, values);
  }

  /** That a value does not become one of the common type ({@code coerce_to_common_type}). */
  private void converted(String construct, List<Term> written, List<TypedTerm> values) {
    String common = types.common(ImpliedCasts.types(values));
    for (int i = 0; i < values.size() && i < written.size(); i++) {
      if (misfits.isNeverImplicit(values.get(i).type(), common)
          && written.get(i).leftmost().end() > 0) {
        boolean choice = construct.equals("CASE");
        throw Objections.of(
            SqlState.CANNOT_COERCE,
            (choice ? i == 0 ? "CASE/ELSE" : "CASE/WHEN" : construct)
                + " could not convert type "
                + displayed.of(values.get(i).type())
                + " to "
                + displayed.of(common),
            written.get(i));
      }
    }
  }

  /** That two queries have not as many columns, or not of types that match. */
  void operation(Term operation, QueryAnalysis.Result left, QueryAnalysis.Result right) {
    List<Term> written = targets(operation.part(1));
    if (!scope.judges() || written.isEmpty() || written.get(0).leftmost().end() == 0) {
      return;
    }
    String word = operation.text().split(" ")[0];
    if (left.values().size() != right.values().size()) {
      throw Objections.of(
          SqlState.SYNTAX_ERROR,
          "each " + word + " query must have the same number of columns",
          written.get(0));
    }
    if (written.size() == right.values().size()) {
      for (int i = 0; i < written.size(); i++) {
        List<TypedTerm> both = List.of(left.values().get(i), right.values().get(i));
        common(word, List.of(Term.none(), written.get(i)), both);
      }
    }
  }

  private static boolean hasStar(List<Term> targets) {
    for (Term target : targets) {
      if (target.is(Term.Kind.STAR)) {
        return true;
      }
    }
    return false;
  }

  /** The output columns of a query as they are written; none where a star is among them. */
  static List<Term> targets(Term query) {
    return switch (query.kind()) {
      case SELECT ->
          hasStar(query.clauseParts(Term.Kind.TARGETS))
              ? List.of()
              : query.clauseParts(Term.Kind.TARGETS);
      case VALUES -> query.part(0).is(Term.Kind.LIST) ? query.part(0).parts() : List.of();
      default -> List.of();
    };
  }

  /** That rows have not as many values each ({@code transformValuesClause}). */
  void rows(List<Term> rows) {
    for (Term row : rows) {
      if (scope.judges()
          && row.parts().size() != rows.get(0).parts().size()
          && row.leftmost().end() > 0) {
        throw Objections.of(SqlState.SYNTAX_ERROR, "VALUES lists must all be the same length", row);
      }
    }
  }
}
