package io.github.evoludigit.confiture.expression.analysis;

import io.github.evoludigit.confiture.expression.constant.Constants;
import io.github.evoludigit.confiture.expression.constant.Intervals;
import io.github.evoludigit.confiture.expression.constant.TypedTerm;
import io.github.evoludigit.confiture.expression.syntax.Term;
import io.github.evoludigit.confiture.expression.syntax.Term.Kind;
import io.github.evoludigit.confiture.expression.type.Scope;
import io.github.evoludigit.confiture.expression.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Brings casts into normal form, and the arrays and rows that they are passed on to. */
final class Casts {

  private final Analysis analysis;
  private final Types types;
  private final ImpliedCasts implied;
  private final Constants constants;

  Casts(Analysis analysis, Types types, ImpliedCasts implied, Constants constants) {
    this.analysis = analysis;
    this.types = types;
    this.implied = implied;
    this.constants = constants;
  }

  /** A cast as it is written. */
  TypedTerm cast(Term term, Level level) {
    String full = term.text();
    String type = Types.base(full);
    Term inner = term.part(0);
    if (inner.is(Kind.ARRAY) && Types.isArray(full) && !inner.parts().isEmpty()) {
      return arrayCast(inner, full, level);
    }
    if (inner.is(Kind.STRING) && type.equals("interval") && !full.equals(type)) {
      Term cut =
          Term.of(
              Kind.STRING,
              Intervals.ofType(
                  Intervals.read(inner.text(), analysis.scope().inputStyle().sqlIntervals()),
                  full));
      TypedTerm constant = cast(Term.of(Kind.CAST, type, cut), level);
      return new TypedTerm(constant.term(), type, constant.operand(), full);
    }
    if (inner.is(Kind.ROW)) {
      Optional<List<Scope.Column>> fields = fields(type, inner.parts().size());
      if (fields.isPresent()) {
        return rowCast(term, fields.get(), level);
      }
    }
    // A constant becomes one of the type that a domain is of first (coerce_type).
    String base = types.ofDomain(type);
    boolean ofBase = !base.equals(type) && inner.is(Kind.CAST) && inner.part(0).isUntyped();
    if (ofBase && Types.base(inner.text()).equals(base)) {
      return cast(term.with(inner.parts()), level);
    }
    TypedTerm value = analysis.analyse(inner, level);
    analysis.conversions().cast(value, type, term.at());
    return cast(full, value, level);
  }

  /** A value that is cast to a type. */
  TypedTerm cast(String full, TypedTerm operand, Level level) {
    String type = Types.base(full);
    String base = types.ofDomain(type);
    if (operand.full().equals(full) || isRow(operand.term(), full, level)) {
      return operand;
    }
    types.referToCast(operand.type(), type);
    analysis.mutability().conversion(operand, type);
    if (full.equals(type) && operand.term().isUntyped()) {
      return constants.typed(operand, type, base);
    }
    TypedTerm value = operand.term().isUntyped() ? constants.ofType(operand, base) : operand;
    Term cast = Term.of(Kind.CAST, full, value.term());
    if (!full.equals(type)) {
      return TypedTerm.of(cast, full);
    }
    return new TypedTerm(cast, type, Optional.of(value));
  }

  /** A cast of ARRAY[…] is a cast of its elements ({@code transformArrayExpr}). */
  private TypedTerm arrayCast(Term array, String type, Level level) {
    String element = type.substring(0, type.length() - 2);
    List<Term> parts = new ArrayList<>();
    for (Term part : array.parts()) {
      String wanted = part.is(Kind.ARRAY) ? type : element;
      parts.add(Term.of(Kind.CAST, wanted, part).placed(part.leftmost()));
    }
    return array(array.with(parts), level);
  }

  /** A row whose values are brought to the types of a composite type's fields, if it is one. */
  Optional<TypedTerm> asRow(Term term, Level level, String target) {
    Optional<List<Scope.Column>> fields =
        term.is(Kind.ROW) ? fields(target, term.parts().size()) : Optional.empty();
    if (fields.isEmpty()) {
      return Optional.empty();
    }
    TypedTerm cast = rowCast(Term.of(Kind.CAST, target, term), fields.get(), level);
    return Optional.of(new TypedTerm(cast.term().part(0), target));
  }

  /** The fields of a composite type that has so many. */
  private Optional<List<Scope.Column>> fields(String type, int size) {
    return types.user(type).map(Scope.UserType::fields).filter(all -> all.size() == size);
  }

  /**
   * Each column of a row is converted to the type of its field ({@code coerce_record_to_complex}).
   */
  private TypedTerm rowCast(Term cast, List<Scope.Column> fields, Level level) {
    List<Term> parts = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      String type = fields.get(i).type();
      Term part = cast.part(0).part(i);
      boolean said =
          part.is(Kind.CAST) && (part.text().equals(type) || part.text().equals(Types.base(type)));
      parts.add(analysis.analyse(said ? part.part(0) : part, level, type).term());
    }
    return new TypedTerm(cast.with(List.of(cast.part(0).with(parts))), cast.text());
  }

  /** A whole row is printed with the type of its table, which it has anyway. */
  private static boolean isRow(Term value, String type, Level level) {
    return value.is(Kind.STAR)
        && value.parts().size() == 1
        && value.part(0).is(Kind.NAME)
        && level
            .entryCalled(value.part(0).text())
            .filter(entry -> entry.type.equals(type))
            .isPresent();
  }

  /** {@code ARRAY[…]}. */
  TypedTerm array(Term term, Level level) {
    List<TypedTerm> values = analysis.all(term.parts(), level);
    analysis.commonTypes().common("ARRAY", term.parts(), values);
    String element = types.common(ImpliedCasts.types(values));
    List<TypedTerm> bare = constants.ofType(implied.ofCommon(values), element);
    boolean nested = !values.isEmpty() && term.part(0).is(Kind.ARRAY);
    String type = element.isEmpty() || nested ? element : element + "[]";
    if (values.isEmpty()) {
      return new TypedTerm(term, Types.UNDETERMINED);
    }
    TypedTerm common = TypedTerm.common(term, element, values);
    String full = element.isEmpty() || nested ? common.full() : common.full() + "[]";
    return new TypedTerm(term.with(Analysis.terms(bare)), type, uncast(term, values), full);
  }

  /** An array whose elements are all cast is a cast of an array, which could be implied. */
  private Optional<TypedTerm> uncast(Term array, List<TypedTerm> values) {
    List<TypedTerm> inner = new ArrayList<>();
    for (TypedTerm value : values) {
      if (value.operand().isPresent() && !value.operand().get().term().isUntyped()) {
        inner.add(value.operand().get());
      }
    }
    String element = types.common(ImpliedCasts.types(inner));
    if (inner.size() < values.size() || element.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new TypedTerm(array.with(Analysis.terms(implied.ofCommon(inner))), element + "[]"));
  }

  /** {@code ARRAY(SELECT …)}. */
  TypedTerm arrayQuery(Term term, Level level) {
    TypedTerm value = analysis.queries().scalar(term, level);
    String full = value.full();
    return TypedTerm.of(value.term(), full.isEmpty() || Types.isArray(full) ? full : full + "[]");
  }
}
