package io.github.evoludigit.confiture.judge;

import java.util.Optional;

/** Says what goes with what where names do not show it: an index with its table. */
@FunctionalInterface
public interface Containment {

  /** The relation or column that the object disappears with. */
  Optional<ObjectName> containerOf(ObjectName object);

  /** Asks this one first. */
  default Containment or(Containment other) {
    return object -> containerOf(object).or(() -> other.containerOf(object));
  }
}
