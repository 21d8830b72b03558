package io.github.evoludigit.confiture.diff;

import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.text.Location;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One difference between two schemas, of one object.
 *
 * @param sort whether the object was added, removed or changed
 * @param key the object
 * @param attributes what is different about a changed object; empty for the other sorts
 * @param oldLocation where the old schema defines the object, if it does and the place is known
 * @param newLocation where the new schema defines it
 */
public record Change(
    Sort sort,
    ObjectKey key,
    List<AttributeChange> attributes,
    Optional<Location> oldLocation,
    Optional<Location> newLocation) {

  /** What happened to an object. */
  public enum Sort {
    /** Only the new schema has it. */
    ADDED("+"),
    /** Only the old schema has it. */
    REMOVED("-"),
    /** Both have it, with different attributes. */
    CHANGED("~");

    private final String sign;

    Sort(String sign) {
      this.sign = sign;
    }

    /** {@code +}, {@code -} or {@code ~}. */
    public String sign() {
      return sign;
    }
  }

  /** Takes a copy of the attributes and checks that a changed object has some. */
  public Change {
    Objects.requireNonNull(sort, "sort");
    Objects.requireNonNull(key, "key");
    attributes = List.copyOf(attributes);
    if (attributes.isEmpty() == (sort == Sort.CHANGED)) {
      throw new IllegalArgumentException(sort + " with " + attributes.size() + " attributes");
    }
  }

  /** Sign and object: {@code ~ column public.users.email}. */
  @Override
  public String toString() {
    return sort.sign() + ' ' + key;
  }
}
