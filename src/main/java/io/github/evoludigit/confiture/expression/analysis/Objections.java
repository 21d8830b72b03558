package io.github.evoludigit.confiture.expression.analysis;

import io.github.evoludigit.confiture.expression.constant.TypedTerm;
import io.github.evoludigit.confiture.expression.syntax.Term;
import io.github.evoludigit.confiture.expression.syntax.Term.Kind;
import io.github.evoludigit.confiture.expression.type.CalledKinds;
import io.github.evoludigit.confiture.expression.type.DisplayedType;
import io.github.evoludigit.confiture.expression.type.Misfits;
import io.github.evoludigit.confiture.expression.type.Overloads;
import io.github.evoludigit.confiture.expression.type.Overloads.Choice;
import io.github.evoludigit.confiture.expression.type.Purpose;
import io.github.evoludigit.confiture.expression.type.QualifiedOperator;
import io.github.evoludigit.confiture.expression.type.Scope;
import io.github.evoludigit.confiture.expression.type.SystemCatalog;
import io.github.evoludigit.confiture.expression.type.Types;
import io.github.evoludigit.confiture.sql.Missing;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What PostgreSQL's parse analysis would refuse, in its words and at its places. Only what is sure
 * is refused: nothing where an object that is not known could make it right. The first objection
 * ends the analysis, as the first error does there.
 */
final class Objections {

  private final Scope scope;
  private final Types types;
  private final Misfits misfits;
  private final Overloads overloads;
  private final CalledKinds kinds;

  Objections(Scope scope, Types types, Overloads overloads) {
    this.scope = scope;
    this.types = types;
    this.misfits = new Misfits(types, scope);
    this.overloads = overloads;
    this.kinds = new CalledKinds(scope);
  }

  static Unreadable of(SqlState state, String message, Term at) {
    return new Unreadable(state, message, at.leftmost(), "");
  }

  /** That a schema is not there, if that was not said yet. */
  void schema(Optional<String> schema, Term at) {
    if (schema.isPresent() && scope.isNewlyMissing(schema.get())) {
      throw Unreadable.missing(Missing.schema(schema.get()), at.at());
    }
  }

  /** That no function has the name, or none takes the arguments ({@code ParseFuncOrColumn}). */
  void function(Term call, List<TypedTerm> arguments, boolean plain) {
    if (!scope.judges() || !call.isPlaced()) {
      return;
    }
    List<Token> names = Token.of(call.text());
    if (names.size() != 1 && names.size() != 3) {
      return;
    }
    String name = names.get(names.size() - 1).text();
    Optional<String> schema =
        names.size() == 3 ? Optional.of(names.get(0).text()) : Optional.empty();
    schema(schema, call);
    List<String> argumentTypes = ImpliedCasts.types(arguments);
    if (arguments.size() == 1 && isType(schema, name)
        || scope.isOpen(Scope.Space.ROUTINE, schema)
        || arguments.size() == 1 && couldBeRow(argumentTypes.get(0))) {
      return;
    }
    boolean none =
        overloads.functions(call.text()).isEmpty()
            && !(schema.isEmpty() && SystemCatalog.builtIn().hasFunction(name));
    String display = names.size() == 1 ? name : names.get(0).text() + '.' + name;
    if (plain && overloads.isAmbiguousFunction(call.text(), argumentTypes)) {
      throw new Unreadable(
          SqlState.AMBIGUOUS_FUNCTION,
          "function " + display + '(' + displayed(argumentTypes) + ") is not unique",
          call.at(),
          "Could not choose a best candidate function. You might need to add explicit type casts.");
    }
    if (none
        || plain && overloads.rejectsFunction(call.text(), argumentTypes)
        || !plain
            && (names.size() == 3 || !SystemCatalog.builtIn().hasFunction(name))
            && lacksNames(call)) {
      throw new Unreadable(
              SqlState.UNDEFINED_FUNCTION,
              "function " + display + '(' + displayed(call, argumentTypes) + ") does not exist",
              call.at(),
              "No function matches the given name and argument types. You might need to add"
                  + " explicit type casts.")
          .about(Missing.of("function", schema, name));
    }
  }

  /** Whether none of the functions has parameters of all the names that the call has. */
  private boolean lacksNames(Term call) {
    List<String> named =
        call.parts().stream().filter(part -> part.is(Kind.NAMED)).map(Term::text).toList();
    return !named.isEmpty()
        && overloads.functions(call.text()).stream()
            .allMatch(
                each ->
                    named.stream().anyMatch(name -> scope.lacksParameter(each.referent(), name)));
  }

  /** The types of arguments, with the names of those that have one. */
  private String displayed(Term call, List<String> types) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      Term part = i < call.parts().size() ? call.part(i) : Term.none();
      all.add((part.is(Kind.NAMED) ? part.text() + " => " : "") + displayed(types.get(i)));
    }
    return String.join(", ", all);
  }

  /** A type can be called like a function. */
  private boolean isType(Optional<String> schema, String name) {
    return schema.isEmpty() && Types.builtIn(name).isPresent()
        || scope.type(schema, name).isPresent();
  }

  /** A function of a row can be a column of it. */
  private boolean couldBeRow(String type) {
    return type.equals(Types.UNDETERMINED)
        || type.equals(Types.RECORD)
        || types.category(types.ofDomain(type)) == 'C';
  }

  /** That count is called of nothing ({@code ParseFuncOrColumn}). */
  void counted(Term call) {
    if (scope.judges()
        && call.isPlaced()
        && call.is(Kind.CALL, "count")
        && call.parts().isEmpty()) {
      throw new Unreadable(
          SqlState.WRONG_OBJECT_TYPE,
          "count(*) must be used to call a parameterless aggregate function",
          call.at(),
          "");
    }
  }

  /** That a function which SQL has a syntax for takes no such arguments. */
  void syntax(Term call, List<TypedTerm> arguments) {
    List<String> argumentTypes = ImpliedCasts.types(arguments);
    if (scope.judges()
        && call.isPlaced()
        && !scope.isOpen(Scope.Space.ROUTINE, Optional.of("pg_catalog"))
        && !overloads.functions(call.text()).isEmpty()) {
      refuseSyntax(call, argumentTypes);
    }
  }

  private void refuseSyntax(Term call, List<String> argumentTypes) {
    String display = "function pg_catalog." + call.text() + '(' + displayed(argumentTypes) + ") ";
    if (overloads.isAmbiguousFunction(call.text(), argumentTypes)) {
      throw new Unreadable(
          SqlState.AMBIGUOUS_FUNCTION,
          display + "is not unique",
          call.at(),
          "Could not choose a best candidate function. You might need to add explicit type casts.");
    }
    if (overloads.rejectsFunction(call.text(), argumentTypes)) {
      throw new Unreadable(
          SqlState.UNDEFINED_FUNCTION,
          display + "does not exist",
          call.at(),
          "No function matches the given name and argument types. You might need to add"
              + " explicit type casts.");
    }
  }

  /** That no operator of the name takes the operands ({@code op_error}). */
  void operator(Term operation, List<TypedTerm> operands) {
    List<String> operandTypes = ImpliedCasts.types(operands);
    if (!scope.judges() || !operation.isPlaced()) {
      return;
    }
    if (overloads.isAmbiguousOperator(operation.text(), operandTypes)
        && !scope.isOpen(Scope.Space.ROUTINE, Optional.empty())) {
      throw new Unreadable(
          SqlState.AMBIGUOUS_FUNCTION,
          "operator is not unique: " + display(operation.text(), operandTypes),
          operation.at(),
          "Could not choose a best candidate operator. You might need to add explicit type casts.");
    }
    Optional<QualifiedOperator> qualified = QualifiedOperator.of(operation.text());
    Optional<String> schema = qualified.map(QualifiedOperator::schema);
    if (!scope.isOpen(Scope.Space.ROUTINE, schema)
        && overloads.rejectsOperator(operation.text(), operandTypes)) {
      String name = qualified.map(one -> one.schema() + '.' + one.name()).orElse(operation.text());
      throw new Unreadable(
              SqlState.UNDEFINED_FUNCTION,
              "operator does not exist: " + display(name, operandTypes),
              operation.at(),
              "No operator matches the given name and argument types. You might need to add"
                  + " explicit type casts.")
          .about(
              Missing.of(
                  "operator",
                  schema,
                  qualified.map(QualifiedOperator::name).orElse(operation.text())));
    }
  }

  private String display(String operator, List<String> operands) {
    return operands.size() == 1
        ? operator + ' ' + displayed(operands.get(0))
        : displayed(operands.get(0)) + ' ' + operator + ' ' + displayed(operands.get(1));
  }

  /** That a relation is not there ({@code parserOpenTable}). */
  void relation(Term item, List<String> names) {
    if (!scope.judges() || !item.isPlaced() || names.size() > 2) {
      return;
    }
    String name = names.get(names.size() - 1);
    Optional<String> schema = names.size() == 1 ? Optional.empty() : Optional.of(names.get(0));
    boolean missing = schema.isPresent() && scope.isNewlyMissing(schema.get());
    if (missing || !scope.isOpen(Scope.Space.RELATION, schema) && !scope.hasClass(schema, name)) {
      throw Unreadable.missing(Missing.relation(schema, name), item.at());
    }
  }

  /** That a parameter is not there ({@code transformParamRef}). */
  void parameter(Term parameter) {
    if (scope.judges() && parameter.isPlaced()) {
      throw new Unreadable(
          SqlState.UNDEFINED_PARAMETER,
          "there is no parameter " + parameter.text(),
          parameter.at(),
          "");
    }
  }

  /** That a condition is none ({@code coerce_to_boolean}). */
  void condition(Term written, TypedTerm value, String construct) {
    if (scope.judges()
        && written.leftmost().end() > 0
        && misfits.isNeverImplicit(value.type(), Types.BOOLEAN)) {
      throw of(
          SqlState.DATATYPE_MISMATCH,
          "argument of " + construct + " must be type boolean, not type " + displayed(value.type()),
          written);
    }
  }

  /** That an expression of its purpose can hold no subquery, or no column. */
  void contents(Term term, Purpose purpose) {
    if (purpose.equals(Purpose.POLICY)) {
      rowwise(term, "policy expressions");
    }
    if (!scope.judges() || purpose.place().isEmpty()) {
      return;
    }
    boolean query =
        switch (term.kind()) {
          case SUBQUERY, EXISTS, ARRAY_QUERY -> true;
          case QUANTIFIED -> term.part(1).is(Kind.SUBQUERY);
          default -> false;
        };
    if (query) {
      throw new Unreadable(
          SqlState.FEATURE_NOT_SUPPORTED,
          "cannot use subquery in " + purpose.place(),
          term.at(),
          "");
    }
    boolean column =
        term.is(Kind.COLUMN)
            || term.is(Kind.STAR) && !term.parts().isEmpty() && term.part(0).is(Kind.NAME);
    if (column && !purpose.withoutColumns().isEmpty()) {
      throw new Unreadable(
          SqlState.FEATURE_NOT_SUPPORTED,
          "cannot use column reference in " + purpose.withoutColumns(),
          term.at(),
          "");
    }
    term.parts().forEach(part -> contents(part, purpose));
    rowwise(term, purpose.place() + (purpose.place().endsWith("bound") ? "" : "s"));
  }

  /**
   * That a place where each row is looked at for itself has what needs several ({@code
   * check_agglevels_and_constraints}).
   *
   * @param place what PostgreSQL calls the place
   */
  void rowwise(Term term, String place) {
    if (!scope.judges()) {
      return;
    }
    switch (term.kind()) {
      case SUBQUERY, EXISTS, ARRAY_QUERY -> {
        return;
      }
      case OVER -> {
        if (term.part(0).isPlaced()) {
          throw of(
              SqlState.WINDOWING_ERROR,
              "window functions are not allowed in " + place,
              term.part(0));
        }
      }
      case CALL -> {
        if (term.isPlaced() && kinds.isSurelyAggregate(term.text())) {
          throw new Unreadable(
              SqlState.GROUPING_ERROR,
              "aggregate functions are not allowed in " + place,
              term.at(),
              "");
        }
        if (!place.equals("GROUP BY") && !place.equals("VALUES")) {
          setless(term, place);
        }
      }
      default -> {
        // Its parts are looked at.
      }
    }
    term.parts().forEach(part -> rowwise(part, place));
  }

  /** That a call returns rows where there can be one value ({@code check_srf_call_placement}). */
  private void setless(Term call, String place) {
    if (call.isPlaced() && kinds.isSurelySet(call.text())) {
      throw new Unreadable(
          SqlState.FEATURE_NOT_SUPPORTED,
          "set-returning functions are not allowed in " + place,
          call.at(),
          "");
    }
  }

  /** That something returns rows where there can be one value. */
  void singles(Term term, String place) {
    boolean query = term.is(Kind.SUBQUERY) || term.is(Kind.EXISTS) || term.is(Kind.ARRAY_QUERY);
    if (!scope.judges() || query) {
      return;
    }
    if (term.is(Kind.CALL)) {
      setless(term, place);
    }
    term.parts().forEach(part -> singles(part, place));
  }

  /** That a value does not fit its purpose. */
  void value(Term written, TypedTerm value, String target, Purpose purpose) {
    if (!purpose.construct().isEmpty()) {
      condition(written, value, purpose.construct());
    }
    if (!purpose.role().isEmpty()) {
      assigned(written, value, target, purpose);
    }
    if (purpose.isOfArgument()) {
      argument(written, value, Types.base(target));
    }
  }

  /** That the default of a parameter is not of its type ({@code coerce_to_specific_type}). */
  private void argument(Term written, TypedTerm value, String type) {
    if (scope.judges()
        && written.leftmost().end() > 0
        && !Types.PSEUDO_TYPES.contains(type)
        && misfits.isNeverAssigned(value.type(), type)) {
      throw of(
          SqlState.DATATYPE_MISMATCH,
          "argument of DEFAULT must be type "
              + displayed(type)
              + ", not type "
              + displayed(value.type()),
          written);
    }
  }

  /** That a value is not of its column's type ({@code transformAssignedExpr}). */
  void assigned(Term written, TypedTerm value, String target, Purpose purpose) {
    String type = Types.base(target);
    if (scope.judges()
        && written.leftmost().end() > 0
        && misfits.isNeverAssigned(value.type(), type)) {
      if (purpose.isTransformation()) {
        throw new Unreadable(
            SqlState.DATATYPE_MISMATCH,
            "result of USING clause for column \""
                + purpose.column()
                + "\" cannot be cast automatically to type "
                + displayed(type),
            Token.END,
            "You might need to add an explicit cast.");
      }
      throw new Unreadable(
          SqlState.DATATYPE_MISMATCH,
          "column \""
              + purpose.column()
              + "\" is of type "
              + displayed(type)
              + " but "
              + purpose.role()
              + " is of type "
              + displayed(value.type()),
          written.leftmost(),
          "You will need to rewrite or cast the expression.");
    }
  }

  /**
   * That a value is compared with the elements of what is no array, or by what is no comparison
   * ({@code make_scalar_array_op}).
   *
   * @param element the type of the elements; empty if it is not known
   * @param choice the operator; empty if none takes these types
   */
  void quantified(Term term, TypedTerm left, String element, Optional<Choice> choice) {
    if (!scope.judges() || !term.isPlaced()) {
      return;
    }
    if (choice.isEmpty()) {
      String operator = term.text().substring(0, term.text().lastIndexOf(' '));
      operator(
          Term.of(Kind.OPERATION, operator).placed(term.at()),
          List.of(left, new TypedTerm(Term.none(), element)));
    } else if (misfits.isNeverImplicit(choice.get().result(), Types.BOOLEAN)) {
      throw new Unreadable(
          SqlState.WRONG_OBJECT_TYPE,
          "op ANY/ALL (array) requires operator to yield boolean",
          term.at(),
          "");
    }
  }

  /** That what is compared element by element is no array. */
  void array(Term term, TypedTerm array) {
    if (scope.judges() && term.isPlaced() && misfits.isNeverArray(array.type())) {
      throw new Unreadable(
          SqlState.WRONG_OBJECT_TYPE,
          "op ANY/ALL (array) requires array on right side",
          term.at(),
          "");
    }
  }

  private String displayed(List<String> all) {
    return String.join(", ", all.stream().map(this::displayed).toList());
  }

  /** A type as {@code format_type_be} spells it. */
  String displayed(String type) {
    return new DisplayedType(scope).of(type);
  }
}
