package io.github.evoludigit.confiture.ddl.catalog;

import java.util.Set;
import java.util.function.Function;

/**
 * A text that is spelt when it is read, and again if something was renamed since.
 *
 * @param first its spelling when it was read
 * @param scope what its names meant then
 * @param text spells it for a scope
 */
public record Followed(String first, PathScope scope, Function<PathScope, String> text)
    implements Value {

  /** A text that is spelt now. */
  public static Followed of(Namespace namespace, Function<PathScope, String> text) {
    PathScope scope = namespace.scope();
    return new Followed(text.apply(scope), scope, text);
  }

  @Override
  public String spelling() {
    return scope.isPast() ? text.apply(scope) : first;
  }

  @Override
  public Set<Entity> references() {
    return scope.references();
  }
}
