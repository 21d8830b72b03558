package io.github.evoludigit.confiture.diff;

import io.github.evoludigit.confiture.schema.SchemaObject;
import io.github.evoludigit.confiture.text.Location;
import java.util.Objects;
import java.util.Optional;

/**
 * An object of one of two schemas, and where that schema defines it.
 *
 * @param object the object
 * @param location the place; empty if it is not known
 */
public record LocatedObject(SchemaObject object, Optional<Location> location) {

  /** Checks that nothing is missing. */
  public LocatedObject {
    Objects.requireNonNull(object, "object");
    Objects.requireNonNull(location, "location");
  }
}
