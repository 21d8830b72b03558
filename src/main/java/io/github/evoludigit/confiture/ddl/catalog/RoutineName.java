package io.github.evoludigit.confiture.ddl.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The name of a routine that an object is made of, whatever it is called then.
 *
 * @param routine the routine
 * @param signed whether the types of its arguments follow its name
 */
public record RoutineName(Routine routine, boolean signed) implements Value {

  /**
   * The one of some routines of a name that is meant, if that can be told.
   *
   * @param arguments the types of the arguments that it must take, in parentheses; any where there
   *     is only one routine
   */
  public static Optional<RoutineName> of(List<Routine> named, String arguments, boolean signed) {
    for (Routine each : named) {
      if (each.arguments.equals(arguments)) {
        return Optional.of(new RoutineName(each, signed));
      }
    }
    return named.size() == 1
        ? Optional.of(new RoutineName(named.get(0), signed))
        : Optional.empty();
  }

  private Entity now() {
    return routine.now();
  }

  @Override
  public String spelling() {
    Entity now = now();
    return QualifiedName.of(now.schema, now.name) + (signed ? now.arguments : "");
  }

  @Override
  public Collection<Entity> references() {
    return Set.of(now());
  }
}
