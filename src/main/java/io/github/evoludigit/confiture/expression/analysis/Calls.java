package io.github.evoludigit.confiture.expression.analysis;

import io.github.evoludigit.confiture.expression.analysis.CallObjections.Surroundings;
import io.github.evoludigit.confiture.expression.constant.Constants;
import io.github.evoludigit.confiture.expression.constant.TypedTerm;
import io.github.evoludigit.confiture.expression.syntax.JsonReader;
import io.github.evoludigit.confiture.expression.syntax.TableFunctionReader;
import io.github.evoludigit.confiture.expression.syntax.Term;
import io.github.evoludigit.confiture.expression.syntax.Term.Kind;
import io.github.evoludigit.confiture.expression.type.Overloads;
import io.github.evoludigit.confiture.expression.type.Overloads.Choice;
import io.github.evoludigit.confiture.expression.type.Polymorphism;
import io.github.evoludigit.confiture.expression.type.Scope;
import io.github.evoludigit.confiture.expression.type.SystemCatalog;
import io.github.evoludigit.confiture.expression.type.Types;
import io.github.evoludigit.confiture.sql.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Function calls: which function a name means, and what its arguments are converted to. */
final class Calls {

  private final Analysis analysis;
  private final Overloads overloads;
  private final ImpliedCasts implied;
  private final Constants constants;
  private final Scope scope;
  private final Types types;
  private final TypeCall typeCalls;
  private final CallObjections objections;

  /** What stands around the call that is analysed next. */
  private Surroundings around = Surroundings.NONE;

  Calls(
      Analysis analysis,
      Overloads overloads,
      ImpliedCasts implied,
      Constants constants,
      Scope scope) {
    this.analysis = analysis;
    this.overloads = overloads;
    this.implied = implied;
    this.constants = constants;
    this.scope = scope;
    this.types = new Types(scope);
    this.typeCalls = new TypeCall(types, overloads, scope);
    this.objections = new CallObjections(scope);
  }

  TypedTerm call(Term term, Level level) {
    if (term.is(Kind.SYNTAX, "nullif") && term.parts().size() == 2) {
      return nullif(term, level);
    }
    return call(term, List.of(), level).get(0);
  }

  /**
   * A call in normal form, then the sort values of its WITHIN GROUP, which are arguments too
   * (section 4.2.7).
   */
  private List<TypedTerm> call(Term term, List<Term> sorted, Level level) {
    Surroundings surroundings = around;
    around = Surroundings.NONE;
    objections.names(term);
    List<Term> others = new ArrayList<>();
    List<TypedTerm> arguments = arguments(term, others, level);
    Optional<String> type =
        TypeCall.isPossible(term) && sorted.isEmpty()
            ? typeCalls.target(term.text(), arguments.get(0).type())
            : Optional.empty();
    if (type.isPresent()) {
      return List.of(analysis.casts().cast(type.get(), arguments.get(0), level));
    }
    int direct = arguments.size();
    arguments.addAll(aggregated(sorted, level));
    if (isHypothetical(term.text()) && arguments.size() == 2 * direct) {
      pair(arguments, direct);
    }
    boolean plain = isPlain(term);
    boolean everything =
        direct == 1 && term.part(0).is(Kind.STAR) && term.part(0).parts().isEmpty();
    List<String> argumentTypes = everything ? List.of() : ImpliedCasts.types(arguments);
    Optional<Choice> choice =
        plain ? overloads.function(term.text(), argumentTypes) : Optional.empty();
    if (analysis.scope().judges()) {
      boolean whole = sorted.isEmpty() || objections.knows(term);
      judge(term, everything ? List.of() : arguments, plain, whole, choice);
      objections.kind(term, arguments, choice, surroundings);
    }
    judge(term, arguments, choice);
    if (choice.isPresent() && !everything) {
      arguments = implied.ofCall(arguments, choice.get(), overloads.functionNamed(term.text()));
      arguments = constants.ofTypes(arguments, choice.get().arguments());
      if (!others.isEmpty()) {
        others.replaceAll(new SortedArguments(arguments.subList(0, direct), choice.get())::of);
      }
    }
    if (term.is(Kind.SYNTAX) && term.text().startsWith("xml")) {
      arguments.replaceAll(argument -> implied.ofText(ImpliedCasts.bareConstant(argument)));
    }
    if (!plain && term.is(Kind.CALL)) {
      arguments.replaceAll(ImpliedCasts::bareConstant);
    }
    List<Term> parts = new ArrayList<>();
    if (!others.isEmpty() && others.get(0).is(Kind.DISTINCT)) {
      parts.add(others.remove(0));
    }
    parts.addAll(Analysis.terms(arguments.subList(0, direct)));
    parts.addAll(others);
    List<TypedTerm> all = new ArrayList<>();
    Term named = term.is(Kind.CALL) ? term.withText(name(term.text(), choice)) : term;
    Term call = isRegular(choice) ? new Term(Kind.CALL, term.text(), parts) : named.with(parts);
    all.add(TypedTerm.of(call, choice.isPresent() ? choice.get().result() : result(term)));
    all.addAll(arguments.subList(direct, arguments.size()));
    return all;
  }

  /** The arguments, and apart from them DISTINCT and what they are sorted by. */
  private List<TypedTerm> arguments(Term term, List<Term> others, Level level) {
    boolean special = term.is(Kind.SYNTAX) && isSpecial(term.text());
    List<TypedTerm> arguments = new ArrayList<>();
    for (Term part : term.parts()) {
      switch (part.kind()) {
        case DISTINCT -> others.add(analysis.children(part, level));
        case ORDER_BY -> {
          List<Term> values = Analysis.terms(arguments);
          others.add(part.map(sort -> sorted(term, sort, values, level)));
        }
        default -> {
          TypedTerm argument = special ? special(part, level) : analysis.analyse(part, level);
          if (!others.isEmpty() && others.get(0).is(Kind.DISTINCT)) {
            analysis.sorts().equal(argument, part);
          }
          arguments.add(argument);
        }
      }
    }
    return arguments;
  }

  /** What an ordered-set aggregate is given row by row. */
  private List<TypedTerm> aggregated(List<Term> sorted, Level level) {
    List<TypedTerm> values = new ArrayList<>(sorted.size());
    for (Term sort : sorted) {
      TypedTerm value = analysis.analyse(sort, level);
      analysis.sorts().ordered(value, sort);
      values.add(value);
    }
    return values;
  }

  /**
   * That no function takes the arguments, or several do.
   *
   * @param whole whether these are all arguments of the function
   */
  private void judge(
      Term term, List<TypedTerm> arguments, boolean plain, boolean whole, Optional<Choice> choice) {
    boolean open = choice.isEmpty() || isShorter(choice.get(), arguments);
    if (open && whole && term.is(Kind.CALL)) {
      analysis.objections().function(term, arguments, plain);
    }
    if (plain) {
      objections.polymorphic(term, arguments, choice);
    }
  }

  /**
   * Whether others can take the same arguments: some are left to defaults, or are of any number.
   */
  private static boolean isShorter(Choice choice, List<TypedTerm> arguments) {
    return choice.signature().parameters().size() != arguments.size();
  }

  /** What is wrong with a call, and what its value depends on. */
  private void judge(Term term, List<TypedTerm> arguments, Optional<Choice> choice) {
    if (choice.isEmpty() && isSystemCall(term)) {
      analysis.objections().syntax(term, arguments);
    }
    analysis.objections().counted(term);
    analysis.mutability().call(choice, arguments);
  }

  /** Whether it is a syntax for an ordinary function of the server ({@code SystemFuncName}). */
  private static boolean isSystemCall(Term term) {
    return term.is(Kind.SYNTAX)
        && switch (term.text()) {
          case "timezone",
              "overlaps",
              "extract",
              "position",
              "substring",
              "overlay",
              "btrim",
              "ltrim",
              "rtrim" ->
              true;
          default -> false;
        };
  }

  /** Whether all arguments stand at their places, as values. */
  private static boolean isPlain(Term call) {
    for (Term part : call.parts()) {
      if (part.is(Kind.NAMED) || part.is(Kind.VARIADIC) || part.is(Kind.WORD)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the arguments are a row that is put among those of the group (section 9.21). */
  private static boolean isHypothetical(String function) {
    return switch (function) {
      case "rank", "dense_rank", "percent_rank", "cume_dist" -> true;
      default -> false;
    };
  }

  /** Each argument and what it is compared with are converted to one type. */
  private void pair(List<TypedTerm> arguments, int direct) {
    for (int i = 0; i < direct; i++) {
      List<TypedTerm> both = List.of(arguments.get(i), arguments.get(direct + i));
      String type = types.common(ImpliedCasts.types(both));
      List<TypedTerm> bare = constants.ofType(implied.ofCommon(both), type);
      arguments.set(i, bare.get(0));
      arguments.set(direct + i, bare.get(1));
    }
  }

  /**
   * What a call sorts its arguments by: an argument is converted there as it is as an argument
   * ({@code findTargetlistEntrySQL99}), which is printed.
   */
  private record SortedArguments(List<TypedTerm> arguments, Choice choice) {

    Term of(Term part) {
      return part.is(Kind.ORDER_BY) ? part.map(sort -> sort.map(this::bare)) : part;
    }

    private Term bare(Term value) {
      int count = Math.min(arguments.size(), choice.arguments().size());
      for (int i = 0; i < count; i++) {
        Term argument = arguments.get(i).term();
        if (value.equals(Term.of(Kind.CAST, choice.arguments().get(i), argument))) {
          return argument;
        }
      }
      return value;
    }
  }

  /** What arguments are sorted by is cast to text with them, which changes no order. */
  private Term sorted(Term call, Term sort, List<Term> arguments, Level level) {
    TypedTerm written = analysis.apart(sort.part(0), level);
    analysis.sorts().ordered(written, sort.part(0));
    if (call.part(0).is(Kind.DISTINCT)) {
      analysis
          .sorts()
          .shown("in an aggregate with DISTINCT", arguments, written.term(), sort.part(0));
    }
    TypedTerm value =
        implied
            .stripped(written, Types.TEXT)
            .filter(bare -> types.isBinary(bare.type(), Types.TEXT))
            .orElse(written);
    return sort.with(List.of(value.term()));
  }

  /** A constant needs no type there, neither in a pair nor in what a column is made of. */
  private TypedTerm special(Term part, Level level) {
    if (part.is(Kind.LIST) || part.is(Kind.COLUMN_DEFINITION)) {
      return new TypedTerm(part.map(inner -> special(inner, level).term()), Types.UNDETERMINED);
    }
    return ImpliedCasts.bareConstant(analysis.analyse(part, level));
  }

  /** Whether the arguments of a function are of types that it says itself. */
  private static boolean isSpecial(String syntax) {
    return syntax.startsWith("json") || syntax.equals(TableFunctionReader.XML);
  }

  /** {@code SUBSTRING(text FROM pattern)} is the one syntax that is not printed back. */
  private static boolean isRegular(Optional<Choice> choice) {
    return choice.isPresent()
        && choice.get().signature().name().equals("substring")
        && choice.get().arguments().equals(List.of(Types.TEXT, Types.TEXT));
  }

  /** The result of a function whose arguments do not tell which it is, if all have the same. */
  private String result(Term call) {
    for (Term part : call.parts()) {
      if (part.is(Kind.WORD) && part.text().startsWith(JsonReader.RETURNING)) {
        return part.text().substring(JsonReader.RETURNING.length());
      }
    }
    switch (call.text()) {
      case "xmlserialize" -> {
        return call.parts().stream()
            .filter(part -> part.is(Kind.NAMED, "as"))
            .map(part -> part.part(0).text())
            .findFirst()
            .orElse(Types.TEXT);
      }
      case "json_exists" -> {
        return Types.BOOLEAN;
      }
      case "json", "json_scalar" -> {
        return "json";
      }
      default -> {
        // Found among the functions.
      }
    }
    List<String> results =
        overloads.functions(call.text()).stream()
            .map(SystemCatalog.Signature::result)
            .distinct()
            .toList();
    boolean clear = results.size() == 1 && !Polymorphism.isPolymorphic(results.get(0));
    return clear ? results.get(0) : Types.UNDETERMINED;
  }

  /**
   * The function's name now with its schema, unless it is built in; one of an extension or of the
   * user's can have the name of one that is.
   */
  private String name(String written, Optional<Choice> choice) {
    if (choice.isPresent()) {
      SystemCatalog.Signature chosen = choice.get().signature();
      scope.refer(chosen.referent());
      if (Token.of(chosen.name()).size() > 1) {
        return chosen.name();
      }
    }
    List<Token> names = Token.of(written);
    String name = names.get(names.size() - 1).text();
    boolean qualified = names.size() > 1;
    if (!qualified && SystemCatalog.builtIn().hasFunction(name)) {
      return written;
    }
    Optional<String> schema = qualified ? Optional.of(names.get(0).text()) : Optional.empty();
    List<Scope.Routine> known =
        qualified && names.size() != 3 ? List.of() : scope.routines(schema, name);
    if (!known.isEmpty()) {
      if (known.stream().map(Scope.Routine::referent).distinct().count() == 1) {
        scope.refer(known.get(0).referent());
      }
      return Types.qualified(known.get(0).schema(), known.get(0).name());
    }
    Optional<String> home = qualified ? Optional.empty() : scope.searchPath().stream().findFirst();
    return home.map(first -> Types.qualified(first, name)).orElse(written);
  }

  private TypedTerm nullif(Term term, Level level) {
    List<TypedTerm> operands = analysis.all(term.parts(), level);
    Term equality = new Term(Kind.OPERATION, "=", term.parts(), term.at());
    TypedTerm compared = analysis.operation(equality, operands);
    Term call = term.with(compared.term().parts());
    TypedTerm first = operands.get(0);
    String type =
        overloads
            .operator("=", ImpliedCasts.types(operands))
            .map(choice -> choice.arguments().get(0))
            .orElse(first.type());
    return type.equals(first.type()) ? first.as(call) : new TypedTerm(call, type);
  }

  /** A window by its definition: whether it is named is not kept for two that are alike. */
  private Term window(Term written, Level level) {
    if (written.is(Kind.NAME)) {
      Optional<Term> named = level.window(written.text());
      if (named.isEmpty()) {
        objections.window(written);
      }
      return named.orElse(written);
    }
    analysis.sorts().window(written, analysis, level);
    Term window = analysis.analyse(written, level).term();
    if (analysis.scope().judges()) {
      new WindowObjections(analysis, level).check(written);
    }
    return window;
  }

  /** FILTER, OVER and WITHIN GROUP around a call. */
  TypedTerm modified(Term term, Level level) {
    around = around.and(term.kind());
    if (!term.is(Kind.WITHIN_GROUP)) {
      TypedTerm call = analysis.analyse(term.part(0), level);
      Term with =
          term.is(Kind.FILTER)
              ? analysis.condition(term.part(1), level, "FILTER").term()
              : window(term.part(1), level);
      return new TypedTerm(term.with(List.of(call.term(), with)), call.type());
    }
    Term call = term.part(0);
    List<Term> sorts = term.part(1).parts();
    List<Term> sorted = sorts.stream().map(sort -> sort.part(0)).toList();
    List<TypedTerm> all = call(call, sorted, level);
    List<Term> newSorts = new ArrayList<>();
    for (int i = 0; i < sorts.size(); i++) {
      newSorts.add(sorts.get(i).with(List.of(all.get(i + 1).term())));
    }
    Term order = term.part(1).with(newSorts);
    return new TypedTerm(term.with(List.of(all.get(0).term(), order)), all.get(0).type());
  }
}
