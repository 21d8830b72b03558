package io.github.evoludigit.confiture.ddl.dependency;

import io.github.evoludigit.confiture.ddl.catalog.Catalog;
import io.github.evoludigit.confiture.ddl.catalog.Column;
import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.Mentions;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.catalog.UserDefinedType;
import io.github.evoludigit.confiture.expression.type.TypeName;
import io.github.evoludigit.confiture.schema.ObjectKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Why an object is another one: which of the objects that changed it refers to, itself or by what
 * it refers to.
 */
public final class Causes {

  private final Catalog catalog;
  private final Map<String, Entity> types = new HashMap<>();

  /** All objects and their parts, once somebody has asked for a cause. */
  private Map<ObjectKey, Entity> entities = Map.of();

  private final NearestCause nearest = new NearestCause(this::references);

  /** The references of the objects as they are after the last statement. */
  public Causes(Catalog catalog) {
    this.catalog = catalog;
    for (Entity entity : catalog.entities()) {
      if (entity instanceof UserDefinedType || entity instanceof Relation) {
        types.put(entity.key().identity(), entity);
      }
    }
  }

  private Map<ObjectKey, Entity> entities() {
    if (entities.isEmpty()) {
      entities = new HashMap<>();
      for (Entity entity : catalog.entities()) {
        entities.put(entity.key(), entity);
        for (Entity part : Mentions.partsOf(entity)) {
          entities.put(part.key(), part);
        }
      }
    }
    return entities;
  }

  /**
   * The changed object that is nearest to an object along its references.
   *
   * @param user the object; it is no cause of itself
   * @param changed what changed
   */
  public Optional<ObjectKey> nearest(ObjectKey user, Set<ObjectKey> changed) {
    return nearest.of(user, changed);
  }

  private List<ObjectKey> references(ObjectKey user) {
    Entity entity = entities().get(user);
    List<ObjectKey> used = new ArrayList<>();
    if (entity != null) {
      usedBy(entity).forEach(each -> used.add(each.key()));
    }
    return used;
  }

  /** What an object refers to. */
  public Set<Entity> usedBy(Entity user) {
    Set<Entity> used = new LinkedHashSet<>();
    ReferenceGraph.referencesOf(user).forEach(each -> used.add(each.now()));
    if (user instanceof Column column) {
      addType(column.type, used);
      if (ReferenceGraph.isOfView(column)) {
        used.add(column.parent.orElseThrow());
      }
    } else if (user instanceof UserDefinedType type) {
      addType(type.base, used);
      type.fields.values().forEach(field -> addType(field, used));
    }
    return used;
  }

  private void addType(String type, Set<Entity> used) {
    Entity entity = types.get(TypeName.of(type).element());
    if (entity instanceof Relation relation) {
      used.addAll(relation.columns.values());
    } else if (entity != null) {
      used.add(entity);
    }
  }
}
