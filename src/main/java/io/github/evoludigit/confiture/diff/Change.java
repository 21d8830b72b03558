package io.github.evoludigit.confiture.diff;

import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.text.Location;
import java.util.List;
import java.util.Optional;

/**
 * One difference between two schemas, of one object.
 *
 * @param before the object as the old schema has it, if it does
 * @param after the same of the new schema; one of the two has it, or both
 * @param attributes what is different about an object that both have; empty otherwise
 * @param consequences what is different about others because of it, and about its own columns, if
 *     it is a view
 */
public record Change(
    Optional<LocatedObject> before,
    Optional<LocatedObject> after,
    List<AttributeChange> attributes,
    List<Consequence> consequences) {

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

  /** A change of which nothing follows. */
  public Change(
      Optional<LocatedObject> before,
      Optional<LocatedObject> after,
      List<AttributeChange> attributes) {
    this(before, after, attributes, List.of());
  }

  /** Takes copies of the lists and checks that the parts agree. */
  public Change {
    attributes = List.copyOf(attributes);
    consequences = List.copyOf(consequences);
    if (before.isEmpty() && after.isEmpty()) {
      throw new IllegalArgumentException("a change of no object");
    }
    if (attributes.isEmpty() == (before.isPresent() && after.isPresent())) {
      throw new IllegalArgumentException("a change with " + attributes.size() + " attributes");
    }
  }

  /** Whether the object was added, removed or changed. */
  public Sort sort() {
    if (before.isEmpty()) {
      return Sort.ADDED;
    }
    return after.isEmpty() ? Sort.REMOVED : Sort.CHANGED;
  }

  /** The object. */
  public ObjectKey key() {
    return before.orElseGet(after::orElseThrow).object().key();
  }

  /** Where the old schema defines the object, if it does and the place is known. */
  public Optional<Location> oldLocation() {
    return before.flatMap(LocatedObject::location);
  }

  /** Where the new schema defines it. */
  public Optional<Location> newLocation() {
    return after.flatMap(LocatedObject::location);
  }

  /** The same change of these attributes only: at least one. */
  public Change of(List<AttributeChange> some) {
    return new Change(before, after, some, consequences);
  }

  /** The same change with what follows of it. */
  public Change with(List<Consequence> follows) {
    return new Change(before, after, attributes, follows);
  }

  /** Sign and object: {@code ~ column public.users.email}. */
  @Override
  public String toString() {
    return sort().sign() + ' ' + key();
  }
}
