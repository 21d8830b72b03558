package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.Schema;
import io.github.evoludigit.confiture.schema.SchemaObject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One of the two schemas of a plan, as PostgreSQL prints it.
 *
 * @param schema its objects; texts have all their casts and all names their schema
 * @param compared the same objects as they are compared: what PostgreSQL adds to a text by itself
 *     is not in it, and no difference
 * @param uses what each object refers to: by object, then by the attribute that does, empty for
 *     what it is by its name
 * @param viewColumns the types of the columns of each view, by {@code column NAME}, in order
 * @param searchPaths the search paths of the statements that are kept by their tokens
 * @param loader the role that runs the statements and owns what says nothing else
 */
public record PlanSide(
    Schema schema,
    Schema compared,
    Map<ObjectKey, Map<String, Set<ObjectKey>>> uses,
    Map<ObjectKey, Map<String, String>> viewColumns,
    Map<ObjectKey, List<String>> searchPaths,
    String loader) {

  /** Checks that nothing is missing. */
  public PlanSide {
    Objects.requireNonNull(schema, "schema");
    Objects.requireNonNull(compared, "compared");
    Objects.requireNonNull(uses, "uses");
    Objects.requireNonNull(viewColumns, "viewColumns");
    Objects.requireNonNull(searchPaths, "searchPaths");
    Objects.requireNonNull(loader, "loader");
  }

  boolean has(ObjectKey key) {
    return schema.objects().containsKey(key);
  }

  Optional<SchemaObject> find(ObjectKey key) {
    return Optional.ofNullable(schema.objects().get(key));
  }

  SchemaObject get(ObjectKey key) {
    return Objects.requireNonNull(schema.objects().get(key), key::toString);
  }

  /** The search path with which a statement that is kept by its tokens is run. */
  List<String> searchPath(ObjectKey statement) {
    return searchPaths.getOrDefault(statement, List.of());
  }

  /** What an object refers to, by attribute. */
  Map<String, Set<ObjectKey>> usesOf(ObjectKey key) {
    return uses.getOrDefault(key, Map.of());
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
