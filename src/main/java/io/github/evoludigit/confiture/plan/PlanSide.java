package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.Schema;
import io.github.evoludigit.confiture.schema.SchemaObject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One of the two schemas of a plan.
 *
 * @param compared its objects as they are compared: what PostgreSQL adds to a text by itself is not
 *     in it, and no difference
 * @param printed the same objects as PostgreSQL prints them; texts have all their casts and all
 *     names their schema
 * @param uses what each of its objects refers to
 * @param viewColumns the types of the columns of each view, by {@code column NAME}, in order
 * @param searchPaths the search paths of the statements that are kept by their tokens
 * @param loader the role that runs the statements and owns what says nothing else
 */
public record PlanSide(
    Schema compared,
    PrintedObjects printed,
    UsedObjects uses,
    Map<ObjectKey, Map<String, String>> viewColumns,
    Map<ObjectKey, List<String>> searchPaths,
    String loader) {

  /** Checks that nothing is missing. */
  public PlanSide {
    Objects.requireNonNull(compared, "compared");
    Objects.requireNonNull(printed, "printed");
    Objects.requireNonNull(uses, "uses");
    Objects.requireNonNull(viewColumns, "viewColumns");
    Objects.requireNonNull(searchPaths, "searchPaths");
    Objects.requireNonNull(loader, "loader");
  }

  /** Its objects as they are compared; one whose texts are to be written is asked for. */
  Collection<SchemaObject> objects() {
    return compared.objects().values();
  }

  boolean has(ObjectKey key) {
    return compared.objects().containsKey(key);
  }

  /** An object as it is compared, for what is no text of it; that need not be printed. */
  Optional<SchemaObject> compared(ObjectKey key) {
    return Optional.ofNullable(compared.objects().get(key));
  }

  /** An object as it is printed, if it is there. */
  Optional<SchemaObject> find(ObjectKey key) {
    return has(key) ? Optional.of(printed.of(key)) : Optional.empty();
  }

  /** An object as it is printed. */
  public SchemaObject get(ObjectKey key) {
    return find(key).orElseThrow(() -> new IllegalArgumentException(key.toString()));
  }

  /** What an object is part of, if it is there and part of another. */
  Optional<ObjectKey> containerOf(ObjectKey key) {
    return compared(key).flatMap(SchemaObject::container);
  }

  /** The search path with which a statement that is kept by its tokens is run. */
  List<String> searchPath(ObjectKey statement) {
    return searchPaths.getOrDefault(statement, List.of());
  }

  /** What an object refers to, by attribute. */
  Map<String, Set<ObjectKey>> usesOf(ObjectKey key) {
    return uses.of(key);
  }

  /** Whether an object refers to another. */
  boolean uses(ObjectKey user, ObjectKey target) {
    for (Set<ObjectKey> used : usesOf(user).values()) {
      if (used.contains(target)) {
        return true;
      }
    }
    return false;
  }
}
