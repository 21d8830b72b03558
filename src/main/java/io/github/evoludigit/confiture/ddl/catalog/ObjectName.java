package io.github.evoludigit.confiture.ddl.catalog;

import java.util.Collection;
import java.util.Set;

/**
 * The name that an object has now.
 *
 * @param entity the object
 */
record ObjectName(Entity entity) implements Value {

  @Override
  public String spelling() {
    return entity.key().identity();
  }

  @Override
  public Collection<Entity> references() {
    return Set.of(entity);
  }
}
