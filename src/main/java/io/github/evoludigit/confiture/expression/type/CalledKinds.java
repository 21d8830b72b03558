package io.github.evoludigit.confiture.expression.type;

import io.github.evoludigit.confiture.server.ProvidedRoutine;
import io.github.evoludigit.confiture.server.RoutineKind;
import io.github.evoludigit.confiture.sql.Token;
import java.util.List;
import java.util.Optional;

/** What kinds of routine a name can mean, as far as that is sure. */
public final class CalledKinds {

  private final Scope scope;

  /** The kinds of what a scope shows. */
  public CalledKinds(Scope scope) {
    this.scope = scope;
  }

  /** Whether only the server has routines of a name. */
  public boolean isOfServer(String name) {
    return !builtInOnly(name).isEmpty();
  }

  /** Whether what is called so is surely a function of single values. */
  public boolean isSurelyPlain(String name) {
    return isOnly(name, RoutineKind.FUNCTION);
  }

  /** Whether what is called so surely needs a window. */
  public boolean isSurelyWindow(String name) {
    return isOnly(name, RoutineKind.WINDOW);
  }

  private boolean isOnly(String name, RoutineKind kind) {
    List<ProvidedRoutine> routines = builtInOnly(name);
    for (ProvidedRoutine routine : routines) {
      if (routine.kind() != kind) {
        return false;
      }
    }
    return !routines.isEmpty();
  }

  /** Whether what is called so surely returns rows. */
  public boolean isSurelySet(String name) {
    List<ProvidedRoutine> routines = builtInOnly(name);
    for (ProvidedRoutine routine : routines) {
      if (!routine.set()) {
        return false;
      }
    }
    return !routines.isEmpty();
  }

  private List<ProvidedRoutine> builtInOnly(String name) {
    List<Token> names = Token.of(name);
    boolean system = names.size() == 3 && names.get(0).text().equals("pg_catalog");
    String last = names.get(names.size() - 1).text();
    return system || names.size() == 1 && scope.routines(Optional.empty(), last).isEmpty()
        ? SystemCatalog.builtIn().routines(last)
        : List.of();
  }

  /** Whether what is called so is an aggregate. */
  public boolean isSurelyAggregate(String name) {
    List<Token> names = Token.of(name);
    String last = names.get(names.size() - 1).text();
    boolean builtIn =
        SystemCatalog.builtIn().routines(last).stream()
            .anyMatch(each -> each.kind() == RoutineKind.AGGREGATE);
    return builtIn && (names.size() == 1 || names.get(0).text().equals("pg_catalog"));
  }

  /** Whether what is called so may be an aggregate: one that is not built in may. */
  public boolean isMaybeAggregate(String name) {
    List<Token> names = Token.of(name);
    String last = names.get(names.size() - 1).text();
    return isSurelyAggregate(name)
        || !SystemCatalog.builtIn().hasFunction(last)
        || names.size() > 1 && !names.get(0).text().equals("pg_catalog");
  }
}
