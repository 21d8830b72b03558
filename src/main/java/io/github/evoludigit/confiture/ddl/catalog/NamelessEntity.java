package io.github.evoludigit.confiture.ddl.catalog;

import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.text.Location;
import java.util.List;

/** An object that is told from others by something else than a name: a cast by its types. */
public final class NamelessEntity extends Entity {

  private final List<String> names;

  /** An object of that key. */
  public NamelessEntity(ObjectKey key, Location location) {
    super(key.kind(), "", "", location);
    this.names = key.names();
    this.arguments = key.arguments();
  }

  @Override
  public ObjectKey key() {
    return new ObjectKey(kind, names, arguments);
  }
}
