package io.github.evoludigit.confiture.ddl;

import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.text.Location;
import java.util.List;

/** An object that is told from others by something else than a name: a cast by its types. */
final class NamelessEntity extends Entity {

  private final List<String> names;

  NamelessEntity(ObjectKey key, Location location) {
    super(key.kind(), "", "", location);
    this.names = key.names();
    this.arguments = key.arguments();
  }

  @Override
  ObjectKey key() {
    return new ObjectKey(kind, names, arguments);
  }
}
