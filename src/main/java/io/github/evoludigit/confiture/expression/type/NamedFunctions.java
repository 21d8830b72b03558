package io.github.evoludigit.confiture.expression.type;

import io.github.evoludigit.confiture.expression.type.SystemCatalog.Signature;
import io.github.evoludigit.confiture.sql.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The functions that a name can mean: the server's, those of a scope, those that types bring. */
final class NamedFunctions {

  private final Scope scope;

  /** The functions that were asked for last: a call asks for its own several times. */
  private String lastName = "";

  private List<Signature> lastFunctions = List.of();

  NamedFunctions(Scope scope) {
    this.scope = scope;
  }

  /** All functions of a name. */
  List<Signature> of(String name) {
    if (!lastName.equals(name)) {
      lastFunctions = known(Token.of(name));
      lastName = name;
    }
    return lastFunctions;
  }

  private List<Signature> known(List<Token> names) {
    boolean qualified = names.size() == 3;
    if (names.size() != 1 && !qualified) {
      return List.of();
    }
    String name = names.get(names.size() - 1).text();
    Optional<String> schema = qualified ? Optional.of(names.get(0).text()) : Optional.empty();
    List<Signature> functions = new ArrayList<>();
    if (!qualified) {
      functions.addAll(SystemCatalog.builtIn().functions(name));
    }
    for (Scope.Routine routine : scope.routines(schema, name)) {
      functions.add(signature(routine));
    }
    Optional<Scope.UserType> type = scope.type(schema, name);
    if (type.isPresent()) {
      for (Signature made : RangeConstructors.of(type.get())) {
        add(functions, made);
      }
    }
    return functions;
  }

  private static void add(List<Signature> functions, Signature made) {
    for (Signature known : functions) {
      if (known.name().equals(made.name()) && known.parameters().equals(made.parameters())) {
        return;
      }
    }
    functions.add(made);
  }

  private static Signature signature(Scope.Routine routine) {
    return new Signature(
        Types.qualified(routine.schema(), routine.name()),
        Types.bases(routine.parameters()),
        routine.optional(),
        routine.variadic(),
        Types.base(routine.result()),
        routine.columns(),
        routine.referent());
  }
}
