package io.github.evoludigit.confiture.expression.type;

import io.github.evoludigit.confiture.expression.type.SystemCatalog.Signature;
import io.github.evoludigit.confiture.sql.Token;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Chooses the operator or function that PostgreSQL would call for arguments of some types (manual,
 * sections 10.2 and 10.3; {@code parse_func.c}, {@code parse_oper.c}).
 */
public final class Overloads {

  /**
   * What is called.
   *
   * @param signature the operator or function
   * @param arguments the type each argument is converted to
   * @param result the result's type
   */
  public record Choice(Signature signature, List<String> arguments, String result) {

    /** By hand: the equality that Java makes up for records brings eighty classes at first. */
    @Override
    public boolean equals(Object other) {
      return other instanceof Choice choice
          && Objects.equals(signature, choice.signature)
          && arguments.equals(choice.arguments)
          && result.equals(choice.result);
    }

    @Override
    public int hashCode() {
      return 31 * arguments.hashCode() + result.hashCode();
    }
  }

  /** A signature and its parameters, one for each argument. */
  private record Candidate(Signature signature, List<String> parameters) {}

  private final Types types;
  private final Misfits misfits;
  private final Scope scope;
  private final NamedFunctions functions;

  /** The operator that was asked for last: mostly the next question is whether it still is. */
  private String lastOperator = "";

  private List<String> lastOperands = List.of();
  private Optional<Choice> lastChoice = Optional.empty();

  /** Functions and operators of PostgreSQL and of a scope. */
  public Overloads(Types types, Scope scope) {
    this.types = types;
    this.misfits = new Misfits(types, scope);
    this.scope = scope;
    this.functions = new NamedFunctions(scope);
  }

  /** What an operator of a name is, by the types of its operands. */
  public Function<List<String>, Optional<Choice>> operatorNamed(String name) {
    return new CallByName(this, name, true);
  }

  /** What a function of a name is, by the types of its arguments. */
  public Function<List<String>, Optional<Choice>> functionNamed(String name) {
    return new CallByName(this, name, false);
  }

  /** The operator for one operand or two; empty if it cannot be told. */
  public Optional<Choice> operator(String name, List<String> operands) {
    if (!lastOperator.equals(name) || !areSame(lastOperands, operands)) {
      lastChoice = chosen(name, operands);
      lastOperands = List.copyOf(operands);
      lastOperator = name;
    }
    return lastChoice;
  }

  private Optional<Choice> chosen(String name, List<String> operands) {
    if (operands.contains(Types.UNDETERMINED)) {
      return Optional.empty();
    }
    List<Signature> operators = operators(name);
    Optional<Choice> exact = exactOperator(operators, operands);
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; exact.isEmpty() && i < operators.size(); i++) {
      Signature signature = operators.get(i);
      if (signature.parameters().size() == operands.size()) {
        candidates.add(new Candidate(signature, signature.parameters()));
      }
    }
    return exact.isPresent() ? exact : choose(candidates, operands);
  }

  /** All operators of a name; of one that is written with its schema those that are there. */
  private List<Signature> operators(String name) {
    Optional<QualifiedOperator> qualified = QualifiedOperator.of(name);
    String plain = qualified.isPresent() ? qualified.get().name() : name;
    List<Signature> builtIn =
        qualified.isPresent() ? List.of() : SystemCatalog.builtIn().operators(plain);
    List<Scope.Operator> others = scope.operators(plain);
    if (others.isEmpty()) {
      return builtIn;
    }
    List<Signature> operators = new ArrayList<>(builtIn);
    for (Scope.Operator operator : others) {
      if (qualified.isEmpty() || qualified.get().schema().equals(operator.schema())) {
        String spelling = QualifiedOperator.spelling(operator.schema(), plain);
        List<String> operands = Types.bases(operator.operands());
        String result = Types.base(operator.result());
        operators.add(
            new Signature(spelling, operands, 0, false, result, List.of(), operator.referent()));
      }
    }
    return operators;
  }

  /** Where one operand is an untyped constant it is first taken to be of the other's type. */
  private Optional<Choice> exactOperator(List<Signature> operators, List<String> operands) {
    List<String> assumed = new ArrayList<>(operands);
    boolean unknown = false;
    if (operands.size() == 2) {
      for (int i = 0; i < 2; i++) {
        String other = operands.get(1 - i);
        if (operands.get(i).equals(Types.UNKNOWN) && !other.equals(Types.UNKNOWN)) {
          unknown = true;
          assumed.set(i, other);
        }
      }
    }
    Optional<Choice> exact = exactOf(operators, assumed);
    if (exact.isEmpty() && unknown) {
      for (int i = 0; i < assumed.size(); i++) {
        assumed.set(i, types.ofDomain(assumed.get(i)));
      }
      exact = exactOf(operators, assumed);
    }
    return exact;
  }

  private Optional<Choice> exactOf(List<Signature> operators, List<String> operands) {
    for (Signature operator : operators) {
      if (areSame(operator.parameters(), operands)) {
        return choice(new Candidate(operator, operator.parameters()), operands);
      }
    }
    return Optional.empty();
  }

  private Optional<Choice> exact(List<Candidate> candidates, List<String> arguments) {
    for (Candidate candidate : candidates) {
      if (areSame(candidate.parameters(), arguments)) {
        return choice(candidate, arguments);
      }
    }
    return Optional.empty();
  }

  /** The function for these arguments; empty if it cannot be told. */
  public Optional<Choice> function(String name, List<String> arguments) {
    if (arguments.contains(Types.UNDETERMINED)) {
      return Optional.empty();
    }
    List<Candidate> candidates = new ArrayList<>();
    for (Signature signature : functions(name)) {
      Optional<List<String>> parameters = parameters(signature, arguments.size());
      if (parameters.isPresent()) {
        candidates.add(new Candidate(signature, parameters.get()));
      }
    }
    Optional<Choice> exact = exact(candidates, arguments);
    return exact.isPresent() ? exact : choose(candidates, arguments);
  }

  private static boolean areSame(List<String> some, List<String> others) {
    int size = some.size();
    if (size != others.size()) {
      return false;
    }
    for (int i = 0; i < size; i++) {
      if (!some.get(i).equals(others.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether surely no function of that name takes these arguments. */
  public boolean rejectsFunction(String name, List<String> arguments) {
    for (Signature signature : functions(name)) {
      Optional<List<String>> parameters = parameters(signature, arguments.size());
      if (parameters.isPresent() && !rejects(parameters.get(), arguments)) {
        return false;
      }
    }
    return true;
  }

  /** Whether an operator has just these operands ({@code LookupOperName}). */
  public boolean hasOperator(String name, List<String> operands) {
    for (Signature each : operators(name)) {
      if (each.parameters().equals(operands)) {
        return true;
      }
    }
    return false;
  }

  /** Whether surely no operator of that name takes these operands. */
  public boolean rejectsOperator(String name, List<String> operands) {
    for (Signature signature : operators(name)) {
      if (signature.parameters().size() == operands.size()
          && !rejects(signature.parameters(), operands)) {
        return false;
      }
    }
    return true;
  }

  private boolean rejects(List<String> parameters, List<String> arguments) {
    boolean polymorphic = false;
    for (int i = 0; i < arguments.size(); i++) {
      if (misfits.isNeverArgument(arguments.get(i), parameters.get(i))) {
        return true;
      }
      polymorphic |= Polymorphism.isPolymorphic(parameters.get(i));
    }
    return polymorphic
        && arguments.stream().allMatch(misfits::isWellKnown)
        && new Polymorphism(types).bind(parameters, arguments).isEmpty();
  }

  /** Whether surely several functions of a name take these arguments, none better than another. */
  public boolean isAmbiguousFunction(String name, List<String> arguments) {
    List<Candidate> candidates = new ArrayList<>();
    boolean alike = false;
    for (Signature signature : functions(name)) {
      Optional<List<String>> parameters = parameters(signature, arguments.size());
      if (parameters.isPresent()) {
        Candidate candidate = new Candidate(signature, parameters.get());
        Optional<Candidate> other = likeOf(candidate, candidates);
        if (other.isEmpty()) {
          candidates.add(candidate);
        } else if (areAlike(other.get().signature(), signature)) {
          alike |= parameters.get().equals(arguments);
        }
      }
    }
    return alike || isAmbiguous(candidates, arguments);
  }

  private static Optional<Candidate> likeOf(Candidate candidate, List<Candidate> candidates) {
    return candidates.stream()
        .filter(other -> other.parameters().equals(candidate.parameters()))
        .findFirst();
  }

  /**
   * Whether two of one schema differ in nothing that prefers one for the same arguments ({@code
   * FuncnameGetCandidates}).
   */
  private static boolean areAlike(Signature one, Signature other) {
    return one.variadic() == other.variadic() && schema(one).equals(schema(other));
  }

  private static String schema(Signature signature) {
    List<Token> names = Token.of(signature.name());
    return names.size() < 3 ? "" : names.get(0).text();
  }

  /** Whether surely several operators take these operands, none better than another. */
  public boolean isAmbiguousOperator(String name, List<String> operands) {
    List<Candidate> candidates = new ArrayList<>();
    for (Signature signature : operators(name)) {
      Candidate candidate = new Candidate(signature, signature.parameters());
      if (signature.parameters().size() == operands.size()
          && likeOf(candidate, candidates).isEmpty()) {
        candidates.add(candidate);
      }
    }
    return isAmbiguous(candidates, operands);
  }

  private boolean isAmbiguous(List<Candidate> candidates, List<String> arguments) {
    boolean known =
        arguments.stream().allMatch(misfits::isWellKnown)
            && candidates.stream()
                .flatMap(each -> each.parameters().stream())
                .allMatch(each -> Polymorphism.isPolymorphic(each) || misfits.isWellKnown(each));
    if (!known || candidates.stream().anyMatch(each -> each.parameters().equals(arguments))) {
      return false;
    }
    List<Candidate> accepting =
        candidates.stream().filter(each -> accepts(each, arguments)).toList();
    return accepting.size() > 1 && preferred(accepting, arguments).size() > 1;
  }

  /** Whether a function of that name has just these parameters. */
  public boolean isExact(String name, List<String> arguments) {
    for (Signature signature : functions(name)) {
      if (parameters(signature, arguments.size()).filter(arguments::equals).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** The columns of what a function returns, if those have names. */
  public List<Scope.Column> columns(String name, List<String> arguments) {
    return function(name, arguments)
        .map(choice -> choice.signature().columns())
        .orElseGet(
            () ->
                functions(name).stream()
                    .map(Signature::columns)
                    .filter(columns -> !columns.isEmpty())
                    .findFirst()
                    .orElse(List.of()));
  }

  /** All functions of a name. */
  public List<Signature> functions(String name) {
    return functions.of(name);
  }

  private Optional<List<String>> parameters(Signature signature, int count) {
    List<String> parameters = signature.parameters();
    int size = parameters.size();
    if (signature.variadic() && count >= size) {
      List<String> all = new ArrayList<>(parameters.subList(0, size - 1));
      String last = parameters.get(size - 1);
      String element =
          switch (last) {
            case "\"any\"" -> last;
            case "anyarray" -> "anyelement";
            case "anycompatiblearray" -> "anycompatible";
            default -> types.element(last);
          };
      all.addAll(Collections.nCopies(count - size + 1, element));
      return Optional.of(all);
    }
    if (count > size || count < size - signature.optional()) {
      return Optional.empty();
    }
    return Optional.of(count == size ? parameters : parameters.subList(0, count));
  }

  private Optional<Choice> choose(List<Candidate> all, List<String> arguments) {
    List<Candidate> candidates = new ArrayList<>();
    for (Candidate candidate : all) {
      if (accepts(candidate, arguments)) {
        candidates.add(candidate);
      }
    }
    if (candidates.size() > 1) {
      candidates = preferred(candidates, arguments);
    }
    return candidates.size() == 1 ? choice(candidates.get(0), arguments) : Optional.empty();
  }

  private boolean accepts(Candidate candidate, List<String> arguments) {
    for (int i = 0; i < arguments.size(); i++) {
      String parameter = candidate.parameters().get(i);
      if (!Polymorphism.isPolymorphic(parameter)
          && !types.isImplicit(arguments.get(i), parameter)) {
        return false;
      }
    }
    return new Polymorphism(types).bind(candidate.parameters(), arguments).isPresent();
  }

  private Optional<Choice> choice(Candidate candidate, List<String> arguments) {
    Optional<Polymorphism.Binding> bound =
        new Polymorphism(types).bind(candidate.parameters(), arguments);
    if (bound.isEmpty()) {
      return Optional.empty();
    }
    Polymorphism.Binding binding = bound.get();
    return Optional.of(
        new Choice(
            candidate.signature(),
            binding.types(candidate.parameters()),
            binding.type(candidate.signature().result())));
  }

  /** {@code func_select_candidate}: several accept the arguments, the closest is wanted. */
  private List<Candidate> preferred(List<Candidate> candidates, List<String> domains) {
    List<String> arguments = new ArrayList<>(domains.size());
    for (String domain : domains) {
      arguments.add(types.ofDomain(domain));
    }
    List<Candidate> best = most(candidates, false, arguments);
    if (best.size() == 1) {
      return best;
    }
    best = most(best, true, arguments);
    if (best.size() == 1 || !arguments.contains(Types.UNKNOWN)) {
      return best;
    }
    best = ofCategory(best, arguments);
    return best.size() == 1 ? best : ofOneType(best, arguments);
  }

  /** The candidates with the most parameters of the arguments' types, or of preferred ones. */
  private List<Candidate> most(
      List<Candidate> candidates, boolean preferred, List<String> arguments) {
    List<Candidate> best = new ArrayList<>();
    int most = 0;
    for (Candidate candidate : candidates) {
      int count = 0;
      for (int i = 0; i < arguments.size(); i++) {
        String argument = arguments.get(i);
        String parameter = candidate.parameters().get(i);
        boolean fits =
            argument.equals(parameter)
                || preferred
                    && types.isPreferred(parameter)
                    && types.category(parameter) == types.category(argument);
        count += fits && !argument.equals(Types.UNKNOWN) ? 1 : 0;
      }
      if (count > most || best.isEmpty()) {
        best.clear();
        most = count;
      }
      if (count == most) {
        best.add(candidate);
      }
    }
    return best;
  }

  /** Untyped constants are taken as strings if any candidate does so. */
  private List<Candidate> ofCategory(List<Candidate> candidates, List<String> arguments) {
    List<Candidate> best = candidates;
    for (int i = 0; i < arguments.size(); i++) {
      if (!arguments.get(i).equals(Types.UNKNOWN)) {
        continue;
      }
      char category = types.category(candidates.get(0).parameters().get(i));
      boolean string = false;
      boolean mixed = false;
      for (Candidate candidate : candidates) {
        char other = types.category(candidate.parameters().get(i));
        string |= other == 'S';
        mixed |= other != category;
      }
      if (mixed && !string) {
        return candidates;
      }
      best = ofCategory(string ? 'S' : category, i, candidates, best);
    }
    return best.isEmpty() ? candidates : best;
  }

  /** Those with a parameter of a category; with the preferred type of it if any has that. */
  private List<Candidate> ofCategory(
      char category, int index, List<Candidate> all, List<Candidate> best) {
    boolean preferred = false;
    for (Candidate candidate : all) {
      String parameter = candidate.parameters().get(index);
      preferred |= types.category(parameter) == category && types.isPreferred(parameter);
    }
    List<Candidate> fitting = new ArrayList<>();
    for (Candidate candidate : best) {
      String parameter = candidate.parameters().get(index);
      if (types.category(parameter) == category && (!preferred || types.isPreferred(parameter))) {
        fitting.add(candidate);
      }
    }
    return fitting;
  }

  /** Untyped constants are taken as of the type of the other arguments, if that is one. */
  private List<Candidate> ofOneType(List<Candidate> candidates, List<String> arguments) {
    String known = Types.UNKNOWN;
    for (String type : arguments) {
      if (!type.equals(Types.UNKNOWN) && !known.equals(Types.UNKNOWN) && !type.equals(known)) {
        return candidates;
      }
      known = type.equals(Types.UNKNOWN) ? known : type;
    }
    if (known.equals(Types.UNKNOWN)) {
      return candidates;
    }
    List<Candidate> fitting = new ArrayList<>();
    for (Candidate candidate : candidates) {
      if (accepts(candidate, Collections.nCopies(arguments.size(), known))) {
        fitting.add(candidate);
      }
    }
    return fitting.size() == 1 ? fitting : candidates;
  }
}
