package io.github.evoludigit.confiture.judge;

import java.util.HashSet;
import java.util.Set;

/** Says what goes with what where names do not show it: an index with its table. */
@FunctionalInterface
public interface Containment {

  /** What the object disappears with: a relation, a column, a partitioned table's index. */
  Set<ObjectName> containersOf(ObjectName object);

  /** Asks both. */
  default Containment and(Containment other) {
    return object -> {
      Set<ObjectName> containers = new HashSet<>(containersOf(object));
      containers.addAll(other.containersOf(object));
      return containers;
    };
  }
}
