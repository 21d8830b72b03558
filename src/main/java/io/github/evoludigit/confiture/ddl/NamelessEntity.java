package io.github.evoludigit.confiture.ddl;

import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.text.Location;

/** An object that is told from others by something else than a name: a cast by its types. */
final class NamelessEntity extends Entity {

  private final ObjectKey key;

  NamelessEntity(ObjectKey key, Location location) {
    super(key.kind(), "", "", location);
    this.key = key;
  }

  @Override
  ObjectKey key() {
    return key;
  }
}
