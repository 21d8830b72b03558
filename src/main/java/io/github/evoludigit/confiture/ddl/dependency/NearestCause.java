package io.github.evoludigit.confiture.ddl.dependency;

import io.github.evoludigit.confiture.schema.ObjectKey;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds the changed object that is nearest to an object along its references; of several the one
 * that is referred to first. What was found of an object serves those that refer to it, so that a
 * chain of references is walked once and not again from each of its links.
 */
public final class NearestCause {

  /** What is known of an object: its cause, and how many references lead there. */
  private record Known(ObjectKey cause, int distance) {}

  /**
   * A place that the walk has come to.
   *
   * @param key the object
   * @param from where the walk came from; null at its start
   * @param known what is known of it, as long as its cause is one; null if it is to be looked into
   * @param left how many references are left to the known cause
   */
  private record Place(ObjectKey key, Place from, Known known, int left) {}

  private final Function<ObjectKey, ? extends Collection<ObjectKey>> references;
  private final Map<ObjectKey, Known> found = new HashMap<>();

  /** A search along references: what an object refers to, in order. */
  public NearestCause(Function<ObjectKey, ? extends Collection<ObjectKey>> references) {
    this.references = references;
  }

  /**
   * The nearest one.
   *
   * @param user the object; it is no cause of itself
   * @param changed what changed; from one call to the next it may lose objects, and gets none
   */
  public Optional<ObjectKey> of(ObjectKey user, Set<ObjectKey> changed) {
    Known own = known(user, user, changed);
    if (own != null) {
      return Optional.of(own.cause);
    }
    boolean alone = changed.contains(user);
    Map<ObjectKey, Place> seen = new HashMap<>();
    Deque<Place> next = new ArrayDeque<>();
    Place start = new Place(user, null, null, 0);
    seen.put(user, start);
    next.add(start);
    int open = 1;
    while (!next.isEmpty()) {
      if (open == 0) {
        return Optional.of(nearestOf(next, alone));
      }
      Place here = next.remove();
      if (here.known != null) {
        if (here.left == 1) {
          return Optional.of(remember(here, here.known.cause, here.known.distance, alone));
        }
        next.add(new Place(here.key, here.from, here.known, here.left - 1));
        continue;
      }
      open--;
      for (ObjectKey used : references.apply(here.key)) {
        if (changed.contains(used) && !used.equals(user)) {
          return Optional.of(remember(here, used, 1, alone));
        }
        if (!seen.containsKey(used)) {
          Known known = known(used, user, changed);
          Place place = new Place(used, here, known, known == null ? 0 : known.distance);
          seen.put(used, place);
          next.add(place);
          open += known == null ? 1 : 0;
        }
      }
    }
    return Optional.empty();
  }

  /** Of places of all of which a cause is known, the nearest, and of several the first. */
  private ObjectKey nearestOf(Deque<Place> places, boolean alone) {
    Place nearest = places.peek();
    for (Place place : places) {
      if (place.left < nearest.left) {
        nearest = place;
      }
    }
    return remember(nearest, nearest.known.cause, nearest.known.distance, alone);
  }

  /**
   * Writes down the way back from a place to the start. Where the start has changed itself, it is
   * the nearest of others on that way, and what was found counts for it alone.
   */
  private ObjectKey remember(Place place, ObjectKey cause, int distance, boolean alone) {
    int steps = distance;
    for (Place each = place; each != null; each = each.from) {
      if (!alone || each.from == null) {
        found.put(each.key, new Known(cause, steps));
      }
      steps++;
    }
    return cause;
  }

  /** What is known of an object, unless that is no cause any more, or the one that asks. */
  private Known known(ObjectKey key, ObjectKey user, Set<ObjectKey> changed) {
    Known known = found.get(key);
    return known == null || known.cause.equals(user) || !changed.contains(known.cause)
        ? null
        : known;
  }
}
