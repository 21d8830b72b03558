package io.github.evoludigit.confiture.expression.analysis;

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
import io.github.evoludigit.confiture.text.SqlName;
import java.util.ArrayList;
import java.util.List;
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
  private final Calls calls;
  private final Comparisons comparisons;
  private final Constants constants;
  private final QueryAnalysis queries;
  private final Scope scope;
  private final Objections objections;

  /** An analysis with what names mean in a scope. */
  public Analysis(Scope scope) {
    this.scope = scope;
    this.types = new Types(scope);
    this.overloads = new Overloads(types, scope);
    this.objections = new Objections(scope, types, overloads);
    this.implied = new ImpliedCasts(types, scope.writtenCasts());
    this.constants = new Constants(scope);
    this.calls = new Calls(this, overloads, implied, constants, scope);
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

  Types types() {
    return types;
  }

  /** The analysis of queries within expressions. */
  public QueryAnalysis queries() {
    return queries;
  }

  Overloads overloads() {
    return overloads;
  }

  /** An expression of some purpose, whose value is converted to a type. */
  public TypedTerm analyse(Term term, Level level, String target, Purpose purpose) {
    objections.contents(term, purpose);
    TypedTerm value = asRow(term, level, target).orElseGet(() -> analyse(term, level));
    objections.value(term, value, target, purpose);
    return brought(value, target);
  }

  /** An expression whose value is converted to a type: a default, the elements of a bound. */
  public TypedTerm analyse(Term term, Level level, String target) {
    return brought(asRow(term, level, target).orElseGet(() -> analyse(term, level)), target);
  }

  /** A row whose values are brought to the types of a composite type's fields, if it is one. */
  private Optional<TypedTerm> asRow(Term term, Level level, String target) {
    return (term.is(Kind.ROW) ? Optional.of(term) : Optional.<Term>empty())
        .flatMap(row -> fields(target, row.parts().size()))
        .map(fields -> rowCast(Term.of(Kind.CAST, target, term), fields, level))
        .map(cast -> new TypedTerm(cast.term().part(0), target));
  }

  /** A value that its context converts to a type; empty if to none. */
  TypedTerm brought(TypedTerm typed, String target) {
    if (target.isEmpty()) {
      return typed;
    }
    TypedTerm value = implied.ofTarget(typed, target);
    if (value.term().is(Kind.STRING) && target.startsWith("interval ")
        || value.term().is(Kind.STRING) && target.startsWith("interval(")) {
      return value.as(Term.of(Kind.STRING, Intervals.ofType(value.term().text(), target)));
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

  TypedTerm analyse(Term term, Level level) {
    return switch (term.kind()) {
      case NUMBER -> new TypedTerm(term, Numbers.typeOf(term.text()));
      case STRING, NULL -> new TypedTerm(term, Types.UNKNOWN);
      case BITS -> new TypedTerm(term, "bit");
      case BOOLEAN -> new TypedTerm(term, Types.BOOLEAN);
      case COLUMN -> column(term, level);
      case NAMED -> named(term, level);
      case STAR -> star(term, level);
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
      case SESSION_VALUE -> TypedTerm.of(term, sessionType(term.text()));
      case CASE -> comparisons.caseTerm(term, level);
      case ARRAY -> array(term, level);
      case CAST -> cast(term, level);
      case COLLATE -> collate(term, level);
      case SUBSCRIPT, SLICE -> subscript(term, level);
      case FIELD -> field(term, level);
      case ROW -> new TypedTerm(children(row(term, level), level), Types.RECORD);
      case SUBQUERY -> queries.scalar(term, level);
      case EXISTS -> new TypedTerm(queries.inside(term, level), Types.BOOLEAN);
      case ARRAY_QUERY -> arrayQuery(term, level);
      case FRAME -> frame(term, level);
      case PARAMETER -> {
        objections.parameter(term);
        yield new TypedTerm(term, Types.UNDETERMINED);
      }
      default -> new TypedTerm(children(term, level), Types.UNDETERMINED);
    };
  }

  /** {@code a.b} can be a field of what is called {@code a}, a parameter say. */
  private TypedTerm column(Term term, Level level) {
    if (term.parts().size() == 1 && level.entry(term.parts()).isEmpty()) {
      TypedTerm row = level.resolve(Term.of(Kind.COLUMN, term.part(0).text()));
      if (row.term().is(Kind.PARAMETER)) {
        return field(Term.of(Kind.FIELD, term.text(), row.term()), row);
      }
    }
    return functional(term, level).orElseGet(() -> level.resolve(term));
  }

  /** {@code t.f} is {@code f(t)} where the rows of t have no such column (section 8.16.5). */
  private Optional<TypedTerm> functional(Term term, Level level) {
    if (term.parts().size() != 1) {
      return Optional.empty();
    }
    Term row = Term.of(Kind.COLUMN, term.part(0).text());
    String name = SqlName.quoted(term.text());
    return level
        .entry(term.parts())
        .filter(entry -> entry.known && !entry.type.isEmpty())
        .filter(entry -> entry.column(term.text()).isEmpty())
        .filter(entry -> overloads.function(name, List.of(entry.type)).isPresent())
        .map(entry -> calls.call(Term.of(Kind.CALL, name, row), level));
  }

  /** Which type a named argument is converted to is not known: a constant is written bare. */
  private TypedTerm named(Term term, Level level) {
    TypedTerm value = ImpliedCasts.bareConstant(analyse(term.part(0), level));
    return new TypedTerm(term.with(List.of(value.term())), value.type());
  }

  /** The condition of a construct. */
  TypedTerm condition(Term term, Level level, String construct) {
    TypedTerm value = analyse(term, level);
    objections.condition(term, value, construct);
    return value;
  }

  /** The term with its parts in normal form. */
  Term children(Term term, Level level) {
    return term.map(part -> analyse(part, level).term());
  }

  List<TypedTerm> all(List<Term> terms, Level level) {
    List<TypedTerm> typed = new ArrayList<>(terms.size());
    for (Term term : terms) {
      typed.add(analyse(term, level));
    }
    return typed;
  }

  static List<Term> terms(List<TypedTerm> typed) {
    return typed.stream().map(TypedTerm::term).toList();
  }

  private TypedTerm star(Term star, Level level) {
    if (!star.parts().isEmpty() && star.part(0).is(Kind.NAME)) {
      Optional<Level.Entry> entry = level.entry(star.parts());
      if (entry.isPresent()) {
        return new TypedTerm(
            Term.of(Kind.STAR, Term.of(Kind.NAME, entry.get().alias)), Types.RECORD);
      }
      return new TypedTerm(star, Types.RECORD);
    }
    return new TypedTerm(children(star, level), Types.RECORD);
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

  private TypedTerm operation(Term written, Level level) {
    Term term = written.map(part -> part.is(Kind.ROW) ? row(part, level) : part);
    if (term.parts().size() == 2) {
      Optional<Term> rows = Comparisons.rows(term);
      if (rows.isPresent()) {
        return analyse(rows.get(), level);
      }
    }
    if (Comparisons.isOfRows(term)) {
      return comparisons.ofRows(term, level);
    }
    return operation(term, all(term.parts(), level));
  }

  /** A row in which a star stands for the columns that it is of ({@code ExpandRowReference}). */
  private static Term row(Term row, Level level) {
    List<Term> parts = new ArrayList<>();
    for (Term part : row.parts()) {
      Optional<Level.Entry> entry =
          part.is(Kind.STAR) && !part.parts().isEmpty() && part.part(0).is(Kind.NAME)
              ? level.entry(part.parts()).filter(known -> known.known)
              : Optional.empty();
      if (entry.isPresent()) {
        entry
            .get()
            .columns
            .forEach(column -> parts.add(new Term(Kind.COLUMN, column.name(), part.parts())));
      } else {
        parts.add(part);
      }
    }
    return row.with(parts);
  }

  /** An operator with its operands in normal form. */
  TypedTerm operation(Term term, List<TypedTerm> operands) {
    String operator = term.text();
    List<TypedTerm> bare =
        implied.ofCall(operands, operandTypes -> overloads.operator(operator, operandTypes));
    Optional<Choice> choice = overloads.operator(operator, ImpliedCasts.types(bare));
    if (choice.isEmpty()) {
      objections.operator(term, operands);
      return comparisons.ofUserType(term, operands);
    }
    scope.refer(choice.get().signature().referent());
    List<TypedTerm> values = constants.ofTypes(bare, choice.get().arguments());
    Term operation = new Term(term.kind(), choice.get().signature().name(), terms(values));
    if (operation.parts().size() == 1 && operation.part(0).is(Kind.NUMBER)) {
      operation = ExpressionReader.signed(operator, operation.part(0));
    }
    return new TypedTerm(operation, choice.get().result());
  }

  private TypedTerm common(Term term, Level level) {
    List<TypedTerm> values = all(term.parts(), level);
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

  private TypedTerm array(Term term, Level level) {
    List<TypedTerm> values = all(term.parts(), level);
    String element = types.common(ImpliedCasts.types(values));
    List<TypedTerm> bare = constants.ofType(implied.ofCommon(values), element);
    boolean nested = !values.isEmpty() && term.part(0).is(Kind.ARRAY);
    String type = element.isEmpty() || nested ? element : element + "[]";
    if (values.isEmpty()) {
      return new TypedTerm(term, Types.UNDETERMINED);
    }
    TypedTerm common = TypedTerm.common(term, element, values);
    String full = element.isEmpty() || nested ? common.full() : common.full() + "[]";
    return new TypedTerm(term.with(terms(bare)), type, uncast(term, values), full);
  }

  /** An array whose elements are all cast is a cast of an array, which could be implied. */
  private Optional<TypedTerm> uncast(Term array, List<TypedTerm> values) {
    List<TypedTerm> inner = new ArrayList<>();
    for (TypedTerm value : values) {
      value.operand().filter(operand -> !operand.term().isUntyped()).ifPresent(inner::add);
    }
    String element = types.common(ImpliedCasts.types(inner));
    if (inner.size() < values.size() || element.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new TypedTerm(array.with(terms(implied.ofCommon(inner))), element + "[]"));
  }

  private TypedTerm arrayQuery(Term term, Level level) {
    TypedTerm value = queries.scalar(term, level);
    String full = value.full();
    return TypedTerm.of(value.term(), full.isEmpty() || Types.isArray(full) ? full : full + "[]");
  }

  private TypedTerm cast(Term term, Level level) {
    String full = term.text();
    String type = Types.base(full);
    Term inner = term.part(0);
    if (inner.is(Kind.ARRAY) && Types.isArray(full) && !inner.parts().isEmpty()) {
      return arrayCast(inner, full, level);
    }
    if (inner.is(Kind.STRING) && type.equals("interval") && !full.equals(type)) {
      Term cut = Term.of(Kind.STRING, Intervals.ofType(inner.text(), full));
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
    return cast(full, analyse(inner, level), level);
  }

  /** The fields of a composite type that has so many. */
  private Optional<List<Scope.Column>> fields(String type, int size) {
    return types.user(type).map(Scope.UserType::fields).filter(all -> all.size() == size);
  }

  /** A value that is cast to a type. */
  TypedTerm cast(String full, TypedTerm operand, Level level) {
    String type = Types.base(full);
    String base = types.ofDomain(type);
    if (operand.full().equals(full) || isRow(operand.term(), full, level)) {
      return operand;
    }
    types.referToCast(operand.type(), type);
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
      parts.add(analyse(said ? part.part(0) : part, level, type).term());
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

  /** A cast of ARRAY[…] is a cast of its elements ({@code transformArrayExpr}). */
  private TypedTerm arrayCast(Term array, String type, Level level) {
    String element = type.substring(0, type.length() - 2);
    List<Term> parts = new ArrayList<>();
    for (Term part : array.parts()) {
      String wanted = part.is(Kind.ARRAY) ? type : element;
      parts.add(Term.of(Kind.CAST, wanted, part));
    }
    return array(array.with(parts), level);
  }

  private TypedTerm collate(Term term, Level level) {
    TypedTerm written = analyse(term.part(0), level);
    // A varchar is a text wherever it is compared.
    TypedTerm value = implied.ofText(written);
    String type = value.type().equals(Types.UNKNOWN) ? Types.TEXT : value.full();
    return TypedTerm.of(term.withText(collation(term.text())).with(List.of(value.term())), type);
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

  /** A constant among the offsets of RANGE is an interval: numbers need no quotes. */
  private TypedTerm frame(Term term, Level level) {
    Term frame =
        term.map(
            offset -> {
              TypedTerm value = ImpliedCasts.bareConstant(analyse(offset, level));
              return constants.ofType(value, "interval").term();
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

  private TypedTerm field(Term term, Level level) {
    TypedTerm value = analyse(term.part(0), level);
    if (value.term().is(Kind.STAR) && value.term().part(0).is(Kind.NAME)) {
      return level.resolve(new Term(Kind.COLUMN, term.text(), value.term().parts()));
    }
    return field(term, value);
  }

  private TypedTerm field(Term term, TypedTerm value) {
    Optional<Scope.Column> known =
        types.user(value.type()).stream()
            .flatMap(user -> user.fields().stream())
            .filter(field -> field.name().equals(term.text()))
            .findFirst();
    known.ifPresent(field -> scope.refer(field.referent()));
    Term now = term.withText(known.map(Scope.Column::now).orElse(term.text()));
    String type = known.map(Scope.Column::type).orElse(Types.UNDETERMINED);
    return TypedTerm.of(now.with(List.of(value.term())), type);
  }
}
