package io.github.evoludigit.confiture.expression.analysis;

import io.github.evoludigit.confiture.expression.syntax.Term;
import io.github.evoludigit.confiture.expression.syntax.Term.Kind;
import io.github.evoludigit.confiture.expression.type.Overloads;
import io.github.evoludigit.confiture.expression.type.Scope;
import io.github.evoludigit.confiture.expression.type.Scope.UserType;
import io.github.evoludigit.confiture.expression.type.SystemCatalog;
import io.github.evoludigit.confiture.expression.type.Types;
import io.github.evoludigit.confiture.sql.Token;
import java.util.List;
import java.util.Optional;

/**
 * A type called as if it were a function: {@code date(s)} is a cast, where no function has just
 * these arguments ({@code func_get_detail} in {@code parse_func.c}; manual, section 4.2.9).
 */
final class TypeCall {

  private final Types types;
  private final Overloads overloads;
  private final Scope scope;

  TypeCall(Types types, Overloads overloads, Scope scope) {
    this.types = types;
    this.overloads = overloads;
    this.scope = scope;
  }

  /** Whether the call has the one plain argument that such a cast has. */
  static boolean isPossible(Term call) {
    return call.is(Kind.CALL)
        && call.parts().size() == 1
        && switch (call.part(0).kind()) {
          case STAR -> !call.part(0).parts().isEmpty();
          case NAMED, VARIADIC, DISTINCT, ORDER_BY, WORD -> false;
          default -> true;
        };
  }

  /** The type that a value is cast to by a call of that name; empty if a function is called. */
  Optional<String> target(String name, String argument) {
    Optional<String> type = type(name);
    if (type.isEmpty() || !isCast(name, argument, type.get())) {
      return Optional.empty();
    }
    Optional<UserType> user = types.user(type.get());
    if (user.isPresent()) {
      scope.refer(user.get().referent());
    }
    return type;
  }

  private Optional<String> type(String name) {
    List<Token> names = Token.of(name);
    String last = names.get(names.size() - 1).text();
    if (names.size() == 1 && Types.builtIn(last).isPresent()) {
      return Types.builtIn(last);
    }
    Optional<String> schema =
        names.size() == 3 ? Optional.of(names.get(0).text()) : Optional.empty();
    if (names.size() != 1 && names.size() != 3) {
      return Optional.empty();
    }
    Optional<UserType> type = scope.type(schema, last);
    return type.isEmpty() || type.get().sort() == UserType.Sort.COMPOSITE
        ? Optional.empty()
        : Optional.of(Types.qualified(type.get().schema(), type.get().name()));
  }

  private boolean isCast(String name, String argument, String type) {
    boolean only = overloads.functions(name).isEmpty();
    if (argument.equals(Types.UNDETERMINED)) {
      return only && !SystemCatalog.builtIn().hasFunction(name);
    }
    if (overloads.isExact(name, List.of(argument))) {
      return false;
    }
    return only || argument.equals(Types.UNKNOWN) || isWithoutFunction(argument, type);
  }

  /** Whether the bytes are taken as they are, or written as text and read again. */
  private boolean isWithoutFunction(String argument, String type) {
    String source = types.ofDomain(argument);
    String target = types.ofDomain(type);
    if (types.isBinary(source, target)) {
      return true;
    }
    if (SystemCatalog.builtIn().isFunctionCast(source, target)) {
      return false;
    }
    boolean row = source.equals(Types.RECORD) || types.category(source) == 'C';
    return types.category(source) == 'S'
        || types.category(target) == 'S' && !row
        || source.startsWith("json") && target.startsWith("json");
  }
}
