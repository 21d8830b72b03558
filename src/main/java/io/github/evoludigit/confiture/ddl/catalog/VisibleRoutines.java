package io.github.evoludigit.confiture.ddl.catalog;

import io.github.evoludigit.confiture.expression.type.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The routines that a name can mean: overloads are in several schemas of the path, where one hides
 * those with the same parameters in later schemas (manual, section 10.3).
 */
final class VisibleRoutines {

  private final Catalog catalog;
  private final SearchPath path;

  VisibleRoutines(Catalog catalog, SearchPath path) {
    this.catalog = catalog;
    this.path = path;
  }

  /** Those that statements or extensions made in a schema, or the extensions. */
  List<Entity> in(String schema, String name) {
    List<Entity> own = List.copyOf(catalog.routines(schema, name));
    List<Entity> brought = catalog.extensions().allBringing("function", schema, name);
    return own.isEmpty() ? brought : both(own, brought);
  }

  static List<Entity> both(List<Entity> some, List<Entity> others) {
    if (others.isEmpty()) {
      return some;
    }
    List<Entity> all = new ArrayList<>(some);
    all.addAll(others);
    return all;
  }

  /** What was found, as expressions know it. */
  List<Scope.Routine> described(List<Entity> found, Optional<String> schema, String name) {
    List<Scope.Routine> described = new ArrayList<>();
    for (Entity each : found) {
      if (each instanceof Routine routine) {
        add(described, routine.describe());
      } else {
        String home = homeOfBrought(each, schema, name);
        for (Scope.Routine brought : catalog.extensions().routines(each, home, name)) {
          add(described, brought);
        }
      }
    }
    return described;
  }

  private static void add(List<Scope.Routine> visible, Scope.Routine routine) {
    for (Scope.Routine earlier : visible) {
      if (earlier.parameters().equals(routine.parameters())) {
        return;
      }
    }
    visible.add(routine);
  }

  /** The schema of a function of an extension: where that is now, or one that it makes. */
  private String homeOfBrought(Entity extension, Optional<String> schema, String name) {
    String home = ExtensionContents.homeOf(extension);
    if (catalog.extensions().provided(extension, home, name).isEmpty()) {
      for (String other : path.homes(schema)) {
        if (!catalog.extensions().provided(extension, other, name).isEmpty()) {
          return other;
        }
      }
    }
    return home;
  }
}
