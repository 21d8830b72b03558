package io.github.evoludigit.confiture.expression.analysis;

import io.github.evoludigit.confiture.expression.analysis.QueryAnalysis.Result;
import io.github.evoludigit.confiture.expression.constant.Constants;
import io.github.evoludigit.confiture.expression.constant.TypedTerm;
import io.github.evoludigit.confiture.expression.syntax.Term;
import io.github.evoludigit.confiture.expression.syntax.Term.Kind;
import io.github.evoludigit.confiture.expression.type.Overloads;
import io.github.evoludigit.confiture.expression.type.Overloads.Choice;
import io.github.evoludigit.confiture.expression.type.SystemCatalog;
import io.github.evoludigit.confiture.expression.type.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is decided by comparing: IN, ANY and ALL, IS DISTINCT FROM, CASE, rows. */
final class Comparisons {

  private static final Set<String> COMPARING =
      Set.of("=", "<>", "<", ">", "<=", ">=", "~~", "!~~", "~~*", "!~~*", "~", "!~", "~*", "!~*");

  private final Analysis analysis;
  private final Types types;
  private final Overloads overloads;
  private final ImpliedCasts implied;
  private final Constants constants;

  Comparisons(
      Analysis analysis,
      Types types,
      Overloads overloads,
      ImpliedCasts implied,
      Constants constants) {
    this.analysis = analysis;
    this.types = types;
    this.overloads = overloads;
    this.implied = implied;
    this.constants = constants;
  }

  /**
   * Rows are equal if their columns are, and different if one is ({@code make_row_comparison_op}).
   */
  static Optional<List<Term>> rows(Term operation) {
    Term left = operation.part(0);
    Term right = operation.part(1);
    if (!isOfRows(operation)
        || left.parts().isEmpty()
        || !operation.text().equals("=") && !operation.text().equals("<>")) {
      return Optional.empty();
    }
    List<Term> parts = new ArrayList<>();
    for (int i = 0; i < left.parts().size(); i++) {
      parts.add(
          Term.of(Kind.OPERATION, operation.text(), left.part(i), right.part(i))
              .placed(operation.at()));
    }
    return Optional.of(parts);
  }

  /**
   * An operator that is not built in: a constant beside a value of a type that is not built in is
   * of that type, or text. Beside others it is most often on texts, as those for similar texts are.
   */
  TypedTerm ofUserType(Term operation, List<TypedTerm> operands) {
    String result = COMPARING.contains(operation.text()) ? Types.BOOLEAN : Types.UNDETERMINED;
    List<TypedTerm> bare = new ArrayList<>(operands);
    if (operands.size() == 2) {
      for (int i = 0; i < 2; i++) {
        String other = operands.get(1 - i).type();
        bare.set(i, implied.ofDomain(bare.get(i)));
        if (other.isEmpty()) {
          bare.set(i, ImpliedCasts.bareConstant(bare.get(i)));
        } else if (types.category(other) == 'U' && !other.equals(Types.UNKNOWN)) {
          bare.set(i, implied.ofTarget(implied.ofTarget(bare.get(i), other), Types.TEXT));
        } else {
          bare.set(i, implied.ofText(bare.get(i)));
        }
      }
    }
    return new TypedTerm(operation.with(Analysis.terms(bare)), result);
  }

  /** Rows are compared column by column, but stay rows ({@code make_row_comparison_op}). */
  TypedTerm ofRows(Term operation, Level level) {
    List<TypedTerm> left = new ArrayList<>(analysis.all(operation.part(0).parts(), level));
    List<TypedTerm> right = new ArrayList<>(analysis.all(operation.part(1).parts(), level));
    for (int i = 0; i < left.size(); i++) {
      Term compared =
          Term.of(Kind.OPERATION, operation.text(), left.get(i).term(), right.get(i).term())
              .placed(operation.at());
      Term bare = analysis.operation(compared, List.of(left.get(i), right.get(i))).term();
      left.set(i, new TypedTerm(bare.part(0), Types.UNDETERMINED));
      right.set(i, new TypedTerm(bare.part(1), Types.UNDETERMINED));
    }
    Term leftRow = operation.part(0).with(Analysis.terms(left));
    Term rightRow = operation.part(1).with(Analysis.terms(right));
    return new TypedTerm(operation.with(List.of(leftRow, rightRow)), Types.BOOLEAN);
  }

  /** Whether two rows of as many columns are compared. */
  static boolean isOfRows(Term operation) {
    return operation.parts().size() == 2
        && operation.part(0).is(Kind.ROW)
        && operation.part(1).is(Kind.ROW)
        && operation.part(0).parts().size() == operation.part(1).parts().size();
  }

  TypedTerm distinct(Term term, Level level) {
    if (isOfRows(term)) {
      return distinctRows(term, level);
    }
    if (term.parts().contains(Term.of(Kind.NULL))) {
      Term other = term.part(0).is(Kind.NULL) ? term.part(1) : term.part(0);
      return new TypedTerm(
          Term.of(Kind.TEST, "IS NOT NULL", analysis.analyse(other, level).term()), Types.BOOLEAN);
    }
    return distinctValues(term, level);
  }

  private TypedTerm distinctValues(Term term, Level level) {
    Term equality = new Term(Kind.OPERATION, "=", term.parts(), term.at());
    TypedTerm typed = analysis.operation(equality, analysis.all(term.parts(), level));
    return new TypedTerm(term.with(typed.term().parts()), Types.BOOLEAN);
  }

  /** A NULL in a row is a value like others ({@code make_row_distinct_op} in parse_expr.c). */
  private TypedTerm distinctRows(Term term, Level level) {
    List<Term> parts = new ArrayList<>();
    for (int i = 0; i < term.part(0).parts().size(); i++) {
      Term left = term.part(0).part(i);
      Term right = term.part(1).part(i);
      parts.add(distinctValues(term.with(List.of(left, right)), level).term());
    }
    return new TypedTerm(parts.size() == 1 ? parts.get(0) : Term.of(Kind.OR, parts), Types.BOOLEAN);
  }

  /** {@code transformAExprIn}: constants become one array, columns are compared one by one. */
  TypedTerm in(Term term, Level level) {
    boolean not = term.text().equals("NOT");
    String operator = not ? "<>" : "=";
    Term value = term.part(0);
    List<Term> list = term.parts().subList(1, term.parts().size());
    List<Term> constantsOfList = new ArrayList<>();
    List<Term> columns = new ArrayList<>();
    for (Term item : list) {
      (hasColumn(item, level) ? columns : constantsOfList).add(item);
    }
    List<Term> comparisons = new ArrayList<>();
    if (constantsOfList.size() > 1 && !value.is(Kind.ROW)) {
      Term array = Term.of(Kind.LIST, constantsOfList);
      comparisons.add(
          Term.of(Kind.QUANTIFIED, operator + (not ? " ALL" : " ANY"), value, array)
              .placed(term.at()));
    } else {
      columns = list;
    }
    for (Term column : columns) {
      comparisons.add(Term.of(Kind.OPERATION, operator, value, column).placed(term.at()));
    }
    Term all =
        comparisons.size() == 1
            ? comparisons.get(0)
            : Term.of(not ? Kind.AND : Kind.OR, comparisons);
    return analysis.analyse(all, level);
  }

  private static boolean hasColumn(Term term, Level level) {
    if (term.is(Kind.COLUMN)) {
      return level.variable(term).isEmpty() && !level.resolve(term).term().is(Kind.PARAMETER);
    }
    boolean column = false;
    for (int i = 0; !term.isQuery() && i < term.parts().size() && !column; i++) {
      column = hasColumn(term.part(i), level);
    }
    return column;
  }

  TypedTerm quantified(Term term, Level level) {
    int space = term.text().lastIndexOf(' ');
    String operator = term.text().substring(0, space);
    TypedTerm left = analysis.analyse(term.part(0), level);
    Term right = term.part(1);
    if (right.is(Kind.SUBQUERY)) {
      return term.part(0).is(Kind.ROW)
          ? rowOfQuery(term, operator, term.part(0), level)
          : ofQuery(term, operator, left, column(term, right, level));
    }
    Term array = right;
    String cast = "";
    if (right.is(Kind.CAST) && right.part(0).is(Kind.ARRAY) && Types.isArray(right.text())) {
      array = right.part(0);
      cast = right.text().substring(0, right.text().length() - 2);
    }
    if (array.is(Kind.LIST)) {
      List<TypedTerm> elements = elements(array, "", level);
      List<String> all = new ArrayList<>(ImpliedCasts.types(elements));
      all.add(0, left.type());
      if (choice(operator, left, types.common(all)).isEmpty()) {
        Term comparison = Term.of(Kind.OPERATION, operator).placed(term.at());
        for (TypedTerm element : elements) {
          analysis.objections().operator(comparison, List.of(left, element));
        }
      }
      return ofElements(term, operator, left, elements, types.common(all), false);
    }
    if (array.is(Kind.ARRAY) && !array.parts().isEmpty()) {
      boolean untyped = cast.isEmpty() && areUntyped(array.parts());
      List<TypedTerm> elements = elements(array, untyped ? Types.TEXT : cast, level);
      String common = types.common(ImpliedCasts.types(elements));
      judge(term, operator, left, array, elements, common);
      return ofElements(term, operator, left, elements, common, untyped);
    }
    return ofArray(term, operator, left, analysis.analyse(right, level));
  }

  /** What is wrong with the elements of an array, then with how they are compared. */
  private void judge(
      Term term, String operator, TypedTerm left, Term array, List<TypedTerm> all, String common) {
    if (analysis.scope().judges()) {
      analysis.commonTypes().common("ARRAY", array.parts(), all);
      constants.ofType(implied.ofCommon(all), common);
      analysis.objections().quantified(term, left, common, choice(operator, left, common));
    }
  }

  /** The only column of a query that a value is compared with. */
  private TypedTerm column(Term comparison, Term subquery, Level level) {
    Result result = analysis.queries().query(subquery.part(0), level.inner());
    analysis.rows().columns(comparison, 1, result);
    return analysis.queries().scalar(subquery, result);
  }

  /** A row is compared with a query's columns one by one. */
  TypedTerm rowOfQuery(Term term, String operator, Term row, Level level) {
    Result result = analysis.queries().query(term.part(1).part(0), level.inner());
    List<TypedTerm> left = new ArrayList<>(analysis.all(row.parts(), level));
    if (row.parts().stream().noneMatch(part -> part.is(Kind.STAR))) {
      analysis.rows().columns(term, left.size(), result);
    }
    for (int i = 0; i < left.size() && i < result.values().size(); i++) {
      List<TypedTerm> operands = List.of(left.get(i), result.values().get(i));
      List<TypedTerm> bare = implied.ofCall(operands, overloads.operatorNamed(operator));
      left.set(i, bare.get(0));
    }
    Term query = analysis.queries().inside(term.part(1), result);
    return new TypedTerm(term.with(List.of(row.with(Analysis.terms(left)), query)), Types.BOOLEAN);
  }

  private TypedTerm ofQuery(Term term, String operator, TypedTerm left, TypedTerm query) {
    List<TypedTerm> operands = List.of(left, query);
    List<TypedTerm> bare = implied.ofCall(operands, overloads.operatorNamed(operator));
    Optional<Choice> choice = overloads.operator(operator, ImpliedCasts.types(operands));
    if (choice.isEmpty()) {
      analysis.objections().quantified(term, left, query.type(), choice);
    }
    Term chosen = chosen(term, operator, choice);
    return new TypedTerm(chosen.with(List.of(bare.get(0).term(), query.term())), Types.BOOLEAN);
  }

  private List<TypedTerm> elements(Term array, String cast, Level level) {
    List<TypedTerm> elements = new ArrayList<>();
    for (Term part : array.parts()) {
      Term element = cast.isEmpty() ? part : Term.of(Kind.CAST, cast, part).placed(part.leftmost());
      elements.add(analysis.analyse(element, level));
    }
    return elements;
  }

  private static boolean areUntyped(List<Term> terms) {
    for (Term term : terms) {
      if (!term.isUntyped()) {
        return false;
      }
    }
    return true;
  }

  /**
   * Every element is compared with the left side, so it is written as it would be alone. The array
   * has one type: what goes must leave that, and the operator, as they were.
   */
  private TypedTerm ofElements(
      Term term,
      String operator,
      TypedTerm left,
      List<TypedTerm> elements,
      String common,
      boolean typed) {
    Optional<Choice> choice = choice(operator, left, common);
    if (choice.isEmpty()) {
      List<TypedTerm> alike = new ArrayList<>(elements.size());
      for (TypedTerm element : elements) {
        alike.add(implied.ofTarget(element, left.type()));
      }
      List<TypedTerm> values =
          implied.inArray(constants.ofType(implied.ofCommon(alike), left.type()), left.type());
      Term array = Term.of(Kind.ARRAY, Analysis.terms(values));
      return new TypedTerm(term.with(List.of(left.term(), array)), Types.BOOLEAN);
    }
    List<String> wanted = choice.get().arguments();
    TypedTerm full = typed ? implied.full(left, wanted.get(0)) : left;
    TypedTerm bareLeft = implied.stripped(full, wanted.get(0)).orElse(full);
    List<TypedTerm> bare = new ArrayList<>();
    for (TypedTerm element : elements) {
      bare.add(bareElement(element, wanted.get(1)));
    }
    if (!bareKeeps(operator, bareLeft, bare, choice)) {
      bareLeft = full;
      if (!bareKeeps(operator, full, bare, choice)) {
        bare = elements;
      }
    }
    List<TypedTerm> values = implied.inArray(constants.ofType(bare, wanted.get(1)), common);
    Term array = Term.of(Kind.ARRAY, Analysis.terms(values));
    Term chosen = chosen(term, operator, choice);
    return new TypedTerm(chosen.with(List.of(bareLeft.term(), array)), Types.BOOLEAN);
  }

  /** The term with its operator as it is spelt everywhere. */
  private Term chosen(Term term, String operator, Optional<Choice> choice) {
    if (choice.isEmpty()) {
      return term;
    }
    SystemCatalog.Signature found = choice.get().signature();
    analysis.scope().refer(found.referent());
    analysis.mutability().operation(choice.get(), List.of());
    return term.withText(found.name() + term.text().substring(operator.length()));
  }

  private Optional<Choice> choice(String operator, TypedTerm left, String element) {
    return overloads.operator(operator, List.of(left.type(), element));
  }

  /** The array's own type can be another one that is stored alike: varchar for text. */
  private TypedTerm bareElement(TypedTerm element, String type) {
    Optional<TypedTerm> stripped = implied.stripped(element, type);
    if (stripped.isPresent()) {
      return stripped.get();
    }
    Optional<TypedTerm> inner = element.operand();
    boolean bare =
        inner.isPresent() && inner.get().term().isUntyped() && types.isBinary(element.type(), type);
    return bare ? inner.get() : element;
  }

  /** With IN the left side has a say in the array's type, in ANY (ARRAY[…]) it has not. */
  private boolean bareKeeps(
      String operator, TypedTerm left, List<TypedTerm> elements, Optional<Choice> choice) {
    List<String> of = new ArrayList<>(ImpliedCasts.types(elements));
    boolean alone =
        Collections.frequency(of, Types.UNKNOWN) < of.size()
            && choice(operator, left, types.common(of)).equals(choice);
    of.add(0, left.type());
    return alone || choice(operator, left, types.common(of)).equals(choice);
  }

  private TypedTerm ofArray(Term term, String operator, TypedTerm left, TypedTerm array) {
    String elements = types.element(array.type());
    Optional<Choice> choice = choice(operator, left, elements);
    analysis.objections().array(term, array);
    analysis.objections().quantified(term, left, elements, choice);
    if (choice.isEmpty()) {
      return new TypedTerm(term.with(List.of(left.term(), array.term())), Types.BOOLEAN);
    }
    List<String> wanted = choice.get().arguments();
    TypedTerm bareLeft = implied.stripped(left, wanted.get(0)).orElse(left);
    TypedTerm bareArray = implied.stripped(array, wanted.get(1) + "[]").orElse(array);
    String element = bareArray.term().isUntyped() ? Types.UNKNOWN : types.element(bareArray.type());
    boolean kept = choice(operator, bareLeft, element).equals(choice);
    TypedTerm value = kept ? bareArray : array;
    if (value.term().isUntyped()) {
      value = constants.ofType(value, wanted.get(1) + "[]");
    }
    return new TypedTerm(
        chosen(term, operator, choice).with(List.of((kept ? bareLeft : left).term(), value.term())),
        Types.BOOLEAN);
  }

  TypedTerm caseTerm(Term term, Level level) {
    List<Term> parts = term.parts();
    Term otherwise = parts.get(parts.size() - 1);
    List<Term> whens = parts.subList(1, parts.size() - 1);
    List<TypedTerm> results = new ArrayList<>();
    // The result of ELSE has the most say in the common type (transformCaseExpr).
    results.add(analysis.analyse(otherwise, level));
    for (Term when : whens) {
      results.add(analysis.analyse(when.part(1), level));
    }
    List<Term> values = new ArrayList<>(List.of(otherwise));
    for (Term when : whens) {
      values.add(when.part(1));
    }
    analysis.commonTypes().common("CASE", values, results);
    String type = types.common(ImpliedCasts.types(results));
    List<TypedTerm> bare = constants.ofType(implied.ofCommon(results), type);
    Optional<TypedTerm> operand =
        parts.get(0).is(Kind.NONE)
            ? Optional.empty()
            : Optional.of(analysis.apart(parts.get(0), level));
    List<Term> all = new ArrayList<>();
    all.add(operand.isPresent() ? operand.get().term() : Term.none());
    for (int i = 0; i < whens.size(); i++) {
      Term written = whens.get(i).part(0);
      TypedTerm condition =
          operand.isPresent()
              ? analysis.apart(written, level)
              : analysis.condition(written, level, "CASE/WHEN");
      Term compared = condition(operand, condition, whens.get(i));
      all.add(Term.of(Kind.WHEN, compared, bare.get(i + 1).term()));
    }
    all.add(bare.get(0).term());
    return TypedTerm.common(term.with(all), type, results);
  }

  private Term condition(Optional<TypedTerm> operand, TypedTerm condition, Term when) {
    if (operand.isEmpty()) {
      return condition.term();
    }
    Term equality =
        Term.of(Kind.OPERATION, "=", operand.get().term(), condition.term()).placed(when.at());
    return analysis.operation(equality, List.of(operand.get(), condition)).term().part(1);
  }
}
