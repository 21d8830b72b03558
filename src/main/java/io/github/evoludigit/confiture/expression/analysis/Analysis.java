package io.github.evoludigit.confiture.expression.analysis;

import io.github.evoludigit.confiture.expression.constant.Collation;
import io.github.evoludigit.confiture.expression.constant.Constants;
import io.github.evoludigit.confiture.expression.constant.Intervals;
import io.github.evoludigit.confiture.expression.constant.TypedTerm;
import io.github.evoludigit.confiture.expression.syntax.ExpressionReader;
import io.github.evoludigit.confiture.expression.syntax.Numbers;
import io.github.evoludigit.confiture.expression.syntax.Term;
import io.github.evoludigit.confiture.expression.syntax.Term.Kind;
import io.github.evoludigit.confiture.expression.syntax.TypeReader;
import io.github.evoludigit.confiture.expression.type.Overloads;
import io.github.evoludigit.confiture.expression.type.Overloads.Choice;
import io.github.evoludigit.confiture.expression.type.Purpose;
import io.github.evoludigit.confiture.expression.type.Scope;
import io.github.evoludigit.confiture.expression.type.Types;
import io.github.evoludigit.confiture.sql.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Brings expressions into normal form, as PostgreSQL's parse analysis ({@code parse_expr.c}) and
 * its deparser would between them: columns are resolved, what is only another spelling is spelt one
 * way, and implied casts are gone.
 */
public final class Analysis {

  private final Types types;
  private final Overloads overloads;
  private final ImpliedCasts implied;
  private final Casts casts;
  private final Columns columns;
  private final Calls calls;
  private final Comparisons comparisons;
  private final Constants constants;
  private final QueryAnalysis queries;
  private final Scope scope;
  private final Objections objections;
  private final Mutability mutability;
  private final ConversionObjections conversions;
  private final CommonTypeObjections commonTypes;
  private final SortObjections sorts;
  private final RowObjections rows;

  /** The collation of the parts that were analysed of the term at hand. */
  private Collation ofParts = Collation.NONE;

  /** An analysis with what names mean in a scope. */
  public Analysis(Scope scope) {
    this.scope = scope;
    this.types = new Types(scope);
    this.overloads = new Overloads(types, scope);
    this.objections = new Objections(scope, types, overloads);
    this.mutability = new Mutability(scope, types);
    this.conversions = new ConversionObjections(scope, types, objections);
    this.commonTypes = new CommonTypeObjections(scope, types);
    this.sorts = new SortObjections(scope, types);
    this.rows = new RowObjections(scope);
    this.implied = new ImpliedCasts(types, scope.writtenCasts());
    this.constants = new Constants(scope);
    this.casts = new Casts(this, types, implied, constants);
    this.calls = new Calls(this, overloads, implied, constants, scope);
    this.columns = new Columns(this, calls, scope);
    this.comparisons = new Comparisons(this, types, overloads, implied, constants);
    this.queries = new QueryAnalysis(this, types, implied, scope);
  }

  Scope scope() {
    return scope;
  }

  /** What PostgreSQL would refuse. */
  Objections objections() {
    return objections;
  }

  /** What PostgreSQL would refuse to make of a value. */
  ConversionObjections conversions() {
    return conversions;
  }

  /** What PostgreSQL would refuse of values that are to be of one type. */
  CommonTypeObjections commonTypes() {
    return commonTypes;
  }

  /** What PostgreSQL would refuse to sort or to tell apart. */
  SortObjections sorts() {
    return sorts;
  }

  /** What PostgreSQL would refuse for the number of values. */
  RowObjections rows() {
    return rows;
  }

  /** Whether the value can change. */
  Mutability mutability() {
    return mutability;
  }

  Types types() {
    return types;
  }

  /** The analysis of queries within expressions. */
  public QueryAnalysis queries() {
    return queries;
  }

  Casts casts() {
    return casts;
  }

  Overloads overloads() {
    return overloads;
  }

  /** An expression of some purpose, whose value is converted to a type. */
  public TypedTerm analyse(Term term, Level level, String target, Purpose purpose) {
    objections.contents(term, purpose);
    mutability.begin(purpose);
    TypedTerm value = ofTarget(term, level, target);
    objections.value(term, value, target, purpose);
    mutability.end(purpose);
    return brought(value, target);
  }

  /** An expression whose value is converted to a type: a default, the elements of a bound. */
  public TypedTerm analyse(Term term, Level level, String target) {
    return brought(ofTarget(term, level, target), target);
  }

  /** The values of a row are converted to the types of a composite type's fields, if it is one. */
  private TypedTerm ofTarget(Term term, Level level, String target) {
    if (term.is(Kind.ROW)) {
      Optional<TypedTerm> row = casts.asRow(term, level, target);
      if (row.isPresent()) {
        return row.get();
      }
    }
    return analyse(term, level);
  }

  /** A value that its context converts to a type; empty if to none. */
  TypedTerm brought(TypedTerm typed, String target) {
    if (target.isEmpty()) {
      return typed;
    }
    TypedTerm value = implied.ofTarget(typed, target);
    if (value.term().is(Kind.STRING) && target.startsWith("interval ")
        || value.term().is(Kind.STRING) && target.startsWith("interval(")) {
      String text = Intervals.read(value.term().text(), scope.inputStyle().sqlIntervals());
      return value.as(Term.of(Kind.STRING, Intervals.ofType(text, target)));
    }
    return value.term().isUntyped() ? constants.ofType(value, Types.base(target)) : value;
  }

  /**
   * A value of a column that has a type from all its rows: a constant without one is of that, as it
   * is printed. Only a text needs no type.
   */
  TypedTerm settled(TypedTerm value, String type) {
    TypedTerm bare = ImpliedCasts.bareConstant(value);
    if (type.isEmpty() || !bare.term().isUntyped()) {
      return value;
    }
    if (type.equals(Types.TEXT)) {
      return value.type().equals(type) ? bare : value;
    }
    return value.term().isUntyped() ? constants.typed(value, type, types.ofDomain(type)) : value;
  }

  /** What names of columns stand for. */
  Columns columns() {
    return columns;
  }

  TypedTerm analyse(Term term, Level level) {
    Collation around = ofParts;
    ofParts = Collation.NONE;
    try {
      TypedTerm value = typed(term, level);
      Collation own = value.collation().isPresent() ? value.collation().get() : derived(value);
      around = around.with(own);
      return value.collated(own);
    } finally {
      ofParts = around;
    }
  }

  /** A part whose collation is none of the whole's. */
  TypedTerm apart(Term term, Level level) {
    Collation around = ofParts;
    TypedTerm value = analyse(term, level);
    ofParts = around;
    return value;
  }

  /**
   * The collation of a value whose parts are analysed: theirs, or that of its type ({@code
   * assign_collations_walker} in {@code parse_collate.c}).
   */
  private Collation derived(TypedTerm value) {
    String usual = scope.collation(value.type());
    if (usual.isEmpty()) {
      return Collation.NONE;
    }
    boolean ofDomain =
        value.term().is(Kind.CAST)
            && !usual.equals(Collation.DEFAULT)
            && !types.ofDomain(value.type()).equals(value.type());
    return ofDomain || ofParts.strength() == Collation.Strength.NONE
        ? Collation.implicit(usual)
        : ofParts;
  }

  private TypedTerm typed(Term term, Level level) {
    return switch (term.kind()) {
      case NUMBER -> new TypedTerm(term, Numbers.typeOf(term.text()));
      case STRING, NULL -> new TypedTerm(term, Types.UNKNOWN);
      case BITS -> new TypedTerm(term, "bit");
      case BOOLEAN -> new TypedTerm(term, Types.BOOLEAN);
      case COLUMN -> columns.column(term, level);
      case NAMED -> named(term, level);
      case STAR -> columns.star(term, level);
      case AND, OR -> logical(term, level);
      case NOT -> not(term, level);
      case TEST -> new TypedTerm(children(term, level), Types.BOOLEAN);
      case OPERATION -> operation(term, level);
      case DISTINCT_FROM -> comparisons.distinct(term, level);
      case QUANTIFIED -> comparisons.quantified(term, level);
      case IN -> comparisons.in(term, level);
      case CALL, SYNTAX -> calls.call(term, level);
      case FILTER, OVER, WITHIN_GROUP -> calls.modified(term, level);
      case COMMON -> common(term, level);
      case SESSION_VALUE -> {
        mutability.ofSession();
        yield TypedTerm.of(term, sessionType(term.text()));
      }
      case CASE -> comparisons.caseTerm(term, level);
      case ARRAY -> casts.array(term, level);
      case CAST -> casts.cast(term, level);
      case COLLATE -> collate(term, level);
      case SUBSCRIPT, SLICE -> subscript(term, level);
      case FIELD -> columns.field(term, level);
      case ROW -> new TypedTerm(children(Columns.row(term, level), level), Types.RECORD);
      case SUBQUERY -> queries.scalar(term, level);
      case EXISTS -> new TypedTerm(queries.inside(term, level), Types.BOOLEAN);
      case ARRAY_QUERY -> casts.arrayQuery(term, level);
      case FRAME -> frame(term, level);
      case PARAMETER -> {
        Optional<TypedTerm> parameter = level.parameter(term.text());
        if (parameter.isEmpty()) {
          objections.parameter(term);
        }
        yield parameter.orElse(new TypedTerm(term, Types.UNDETERMINED));
      }
      default -> new TypedTerm(children(term, level), Types.UNDETERMINED);
    };
  }

  /** Which type a named argument is converted to is not known: a constant is written bare. */
  private TypedTerm named(Term term, Level level) {
    TypedTerm value = ImpliedCasts.bareConstant(analyse(term.part(0), level));
    return new TypedTerm(term.with(List.of(value.term())), value.type());
  }

  /** The condition of a construct. */
  TypedTerm condition(Term term, Level level, String construct) {
    switch (construct) {
      case "WHERE" -> objections.rowwise(term, "WHERE");
      case "JOIN/ON" -> objections.rowwise(term, "JOIN conditions");
      case "HAVING" -> objections.singles(term, "HAVING");
      default -> {
        // Several rows can be looked at.
      }
    }
    TypedTerm value = analyse(term, level);
    objections.condition(term, value, construct);
    return value;
  }

  /** The term with its parts in normal form. */
  Term children(Term term, Level level) {
    return term.parts().isEmpty() ? term : term.with(terms(all(term.parts(), level)));
  }

  List<TypedTerm> all(List<Term> terms, Level level) {
    List<TypedTerm> typed = new ArrayList<>(terms.size());
    for (Term term : terms) {
      typed.add(analyse(term, level));
    }
    return typed;
  }

  static List<Term> terms(List<TypedTerm> typed) {
    List<Term> terms = new ArrayList<>(typed.size());
    for (TypedTerm each : typed) {
      terms.add(each.term());
    }
    return terms;
  }

  /** Only the first part is merged with the whole, as {@code makeAndExpr} does. */
  private TypedTerm logical(Term term, Level level) {
    List<Term> parts = new ArrayList<>();
    for (Term part : term.parts()) {
      TypedTerm written = condition(part, level, term.kind().name());
      TypedTerm typed = implied.ofTarget(written, Types.BOOLEAN);
      Term value = constants.ofType(typed, Types.BOOLEAN).term();
      if (parts.isEmpty() && value.is(term.kind())) {
        parts.addAll(value.parts());
      } else {
        parts.add(value);
      }
    }
    return new TypedTerm(term.with(parts), Types.BOOLEAN);
  }

  private TypedTerm not(Term term, Level level) {
    Term part = term.part(0);
    if (part.is(Kind.DISTINCT_FROM) && part.parts().contains(Term.of(Kind.NULL))) {
      Term other = part.part(0).is(Kind.NULL) ? part.part(1) : part.part(0);
      return new TypedTerm(
          Term.of(Kind.TEST, "IS NULL", analyse(other, level).term()), Types.BOOLEAN);
    }
    TypedTerm operand = condition(part, level, "NOT");
    return new TypedTerm(term.with(List.of(operand.term())), Types.BOOLEAN);
  }

  /** The term with the columns of rows among its parts. */
  private static Term withRows(Term written, Level level) {
    for (Term operand : written.parts()) {
      if (operand.is(Kind.ROW)) {
        return written.map(part -> part.is(Kind.ROW) ? Columns.row(part, level) : part);
      }
    }
    return written;
  }

  private TypedTerm operation(Term written, Level level) {
    Term term = withRows(written, level);
    if (term.parts().size() == 2) {
      Optional<List<Term>> rows = Comparisons.rows(term);
      if (rows.isPresent()) {
        return columnByColumn(term, rows.get(), level);
      }
    }
    if (Comparisons.isOfRows(term)) {
      return comparisons.ofRows(term, level);
    }
    if (term.parts().size() == 2 && term.part(0).is(Kind.ROW)) {
      if (term.part(1).is(Kind.SUBQUERY)) {
        return comparisons.rowOfQuery(term, term.text(), term.part(0), level);
      }
      rows.width(term);
    }
    return operation(term, all(term.parts(), level));
  }

  /** Rows within the rows are compared as they are. */
  private TypedTerm columnByColumn(Term term, List<Term> columns, Level level) {
    List<Term> compared = new ArrayList<>();
    for (Term column : columns) {
      TypedTerm value =
          Comparisons.isOfRows(column)
              ? operation(column, all(column.parts(), level))
              : analyse(column, level);
      compared.add(value.term());
    }
    Kind kind = term.text().equals("=") ? Kind.AND : Kind.OR;
    return new TypedTerm(
        compared.size() == 1 ? compared.get(0) : Term.of(kind, compared), Types.BOOLEAN);
  }

  /** An operator with its operands in normal form. */
  TypedTerm operation(Term term, List<TypedTerm> operands) {
    String operator = term.text();
    Optional<Choice> choice = overloads.operator(operator, ImpliedCasts.types(operands));
    List<TypedTerm> bare = operands;
    if (choice.isPresent()) {
      bare = implied.ofCall(operands, choice.get(), overloads.operatorNamed(operator));
      if (!implied.keepCalls()) {
        choice = overloads.operator(operator, ImpliedCasts.types(bare));
      }
    }
    if (choice.isEmpty()) {
      objections.operator(term, operands);
      return comparisons.ofUserType(term, operands);
    }
    scope.refer(choice.get().signature().referent());
    mutability.operation(choice.get(), operands);
    List<TypedTerm> values = constants.ofTypes(bare, choice.get().arguments());
    Term operation = new Term(term.kind(), choice.get().signature().name(), terms(values));
    if (operation.parts().size() == 1 && operation.part(0).is(Kind.NUMBER)) {
      operation = ExpressionReader.signed(operator, operation.part(0));
    }
    return new TypedTerm(operation, choice.get().result());
  }

  private TypedTerm common(Term term, Level level) {
    List<TypedTerm> values = all(term.parts(), level);
    String construct = term.text().toUpperCase(Locale.ROOT);
    if (scope.judges()) {
      for (Term part : term.parts()) {
        objections.singles(part, construct);
      }
    }
    commonTypes.common(construct, term.parts(), values);
    String type = types.common(ImpliedCasts.types(values));
    List<TypedTerm> bare = constants.ofType(implied.ofCommon(values), type);
    return TypedTerm.common(term.with(terms(bare)), type, values);
  }

  private static String sessionType(String name) {
    return switch (name) {
      case "CURRENT_DATE" -> "date";
      case "CURRENT_TIMESTAMP" -> "timestamp with time zone";
      case "LOCALTIMESTAMP" -> "timestamp without time zone";
      case "CURRENT_TIME" -> "time with time zone";
      case "LOCALTIME" -> "time without time zone";
      case "SYSTEM_USER" -> Types.TEXT;
      default -> {
        int open = name.indexOf('(');
        yield open < 0
            ? "name"
            : TypeReader.withPrecision(
                sessionType(name.substring(0, open)), name.substring(open + 1, name.length() - 1));
      }
    };
  }

  private TypedTerm collate(Term term, Level level) {
    TypedTerm written = analyse(term.part(0), level);
    conversions.collation(term, written, Token.of(term.text()));
    // A varchar is a text wherever it is compared.
    TypedTerm value = implied.ofText(written);
    String type = value.type().equals(Types.UNKNOWN) ? Types.TEXT : value.full();
    String name = collation(term.text());
    return TypedTerm.of(term.withText(name).with(List.of(value.term())), type)
        .collated(Collation.explicit(name.equals("default") ? Collation.DEFAULT : name));
  }

  private String collation(String written) {
    List<Token> names = Token.of(written);
    Optional<String> now =
        switch (names.size()) {
          case 1 -> scope.nameNow(Scope.Sort.COLLATION, Optional.empty(), names.get(0).text());
          case 3 ->
              scope.nameNow(
                  Scope.Sort.COLLATION, Optional.of(names.get(0).text()), names.get(2).text());
          default -> Optional.empty();
        };
    return now.orElse(written);
  }

  /** A constant among the offsets of RANGE is an interval, of others a number without quotes. */
  private TypedTerm frame(Term term, Level level) {
    String mode = term.text().substring(0, term.text().indexOf(' '));
    String type = mode.equals("RANGE") ? "interval" : "bigint";
    Term frame =
        term.map(
            offset -> {
              objections.rowwise(offset, "window " + mode);
              TypedTerm value = analyse(offset, level);
              new CountObjections(this).check(mode, offset, value, level);
              return constants.ofType(ImpliedCasts.bareConstant(value), type).term();
            });
    return new TypedTerm(frame, Types.UNDETERMINED);
  }

  private TypedTerm subscript(Term term, Level level) {
    List<TypedTerm> parts = all(term.parts(), level);
    String container = types.ofDomain(parts.get(0).type());
    boolean json = container.equals("jsonb");
    List<Term> terms = new ArrayList<>(List.of(parts.get(0).term()));
    for (TypedTerm index : parts.subList(1, parts.size())) {
      terms.add(implied.ofTarget(index, json ? Types.TEXT : "integer").term());
    }
    if (json || term.is(Kind.SLICE)) {
      return parts.get(0).type().equals(container)
          ? parts.get(0).as(term.with(terms))
          : new TypedTerm(term.with(terms), container);
    }
    String full = parts.get(0).full();
    return TypedTerm.of(
        term.with(terms),
        Types.isArray(full) ? full.substring(0, full.length() - 2) : types.subscripted(container));
  }
}
