package io.github.evoludigit.confiture.ddl.catalog;

import io.github.evoludigit.confiture.schema.ObjectKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What is in a schema, belongs to a role or is of a kind. It is made when it is first asked, and
 * then follows what changes.
 */
final class Belongings {

  private final Catalog catalog;
  private final Map<String, Set<Entity>> schemas = new HashMap<>();
  private final Map<String, Set<Entity>> owners = new HashMap<>();
  private final Map<ObjectKind, Set<Entity>> kinds = new EnumMap<>(ObjectKind.class);

  /** What the objects of a catalog belong to. */
  Belongings(Catalog catalog) {
    this.catalog = catalog;
    for (Entity entity : catalog.entities()) {
      add(entity);
    }
  }

  /** An object is there, is in another schema or belongs to another role. */
  void add(Entity entity) {
    schemas.computeIfAbsent(entity.schema, none -> new LinkedHashSet<>()).add(entity);
    owners.computeIfAbsent(entity.owner(), none -> new LinkedHashSet<>()).add(entity);
    kinds.computeIfAbsent(entity.kind, none -> new LinkedHashSet<>()).add(entity);
  }

  List<Entity> inSchema(String schema) {
    return those(schemas.get(schema), entity -> entity.schema.equals(schema));
  }

  List<Entity> ofOwner(String role) {
    return those(owners.get(role), entity -> entity.owner().equals(role));
  }

  List<Entity> ofKind(ObjectKind kind) {
    return those(kinds.get(kind), entity -> true);
  }

  /** Those of what was there that still are; the others are forgotten. */
  private List<Entity> those(Set<Entity> known, Predicate<Entity> still) {
    if (known == null) {
      return List.of();
    }
    List<Entity> those = new ArrayList<>(known.size());
    known.removeIf(
        entity -> {
          boolean stays = still.test(entity) && catalog.has(entity);
          if (stays) {
            those.add(entity);
          }
          return !stays;
        });
    return those;
  }
}
