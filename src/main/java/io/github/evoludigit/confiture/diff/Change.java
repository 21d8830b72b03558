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
 * @param formerly what the old schema calls it, if its author says that it was renamed; {@code
 *     before} then is the object with its new name
 * @param attributes what is different about an object that both have; empty otherwise
 * @param consequences what is different about others because of it, and about its own columns, if
 *     it is a view
 */
public record Change(
    Optional<LocatedObject> before,
    Optional<LocatedObject> after,
    Optional<ObjectKey> formerly,
    List<AttributeChange> attributes,
    List<Consequence> consequences) {

  /** What happened to an object. */
  public enum Sort {
    /** Only the new schema has it. */
    ADDED("+"),
    /** Only the old schema has it. */
    REMOVED("-"),
    /** Both have it, with different attributes. */
    CHANGED("~"),
    /** Both have it, by another name, and perhaps with different attributes. */
    RENAMED("~");

    private final String sign;

    Sort(String sign) {
      this.sign = sign;
    }

    /** {@code +}, {@code -}, or {@code ~} for what both have. */
    public String sign() {
      return sign;
    }
  }

  /** A change of which nothing follows. */
  public Change(
      Optional<LocatedObject> before,
      Optional<LocatedObject> after,
      List<AttributeChange> attributes) {
    this(before, after, Optional.empty(), attributes, List.of());
  }

  /** That an object was renamed, and what else is different about it. */
  public static Change renamed(
      ObjectKey formerly,
      Optional<LocatedObject> before,
      Optional<LocatedObject> after,
      List<AttributeChange> attributes) {
    return new Change(before, after, Optional.of(formerly), attributes, List.of());
  }

  /** Takes copies of the lists and checks that the parts agree. */
  public Change {
    boolean kept = before.isPresent() && before.get().isKept();
    attributes =
        kept && attributes instanceof KeptDifference ? attributes : List.copyOf(attributes);
    consequences = List.copyOf(consequences);
    if (before.isEmpty() && after.isEmpty()) {
      throw new IllegalArgumentException("a change of no object");
    }
    boolean both = before.isPresent() && after.isPresent();
    if (formerly.isPresent() ? !both : attributes.isEmpty() == both) {
      throw new IllegalArgumentException("a change with " + attributes.size() + " attributes");
    }
  }

  /** Whether the object was added, removed, renamed or changed. */
  public Sort sort() {
    if (before.isEmpty()) {
      return Sort.ADDED;
    }
    if (after.isEmpty()) {
      return Sort.REMOVED;
    }
    return formerly.isPresent() ? Sort.RENAMED : Sort.CHANGED;
  }

  /** The object. */
  public ObjectKey key() {
    return (before.isPresent() ? before : after).orElseThrow().key();
  }

  /** Where the old schema defines the object, if it does and the place is known. */
  public Optional<Location> oldLocation() {
    return before.flatMap(LocatedObject::location);
  }

  /** Where the new schema defines it. */
  public Optional<Location> newLocation() {
    return after.flatMap(LocatedObject::location);
  }

  /** The same change of these attributes only: at least one, if it is no rename. */
  public Change of(List<AttributeChange> some) {
    return new Change(before, after, formerly, some, consequences);
  }

  /** These attributes of the object alone, at least one: not that it was renamed. */
  public Change onlyOf(List<AttributeChange> some) {
    return new Change(before, after, Optional.empty(), some, List.of());
  }

  /** The same change with what follows of it. */
  public Change with(List<Consequence> follows) {
    return new Change(before, after, formerly, attributes, follows);
  }

  /** Sign and object: {@code ~ column public.users.email}, with its old name if it has another. */
  @Override
  public String toString() {
    String object = sort().sign() + ' ' + key();
    return formerly.isEmpty() ? object : object + ", renamed from " + formerly.get().identity();
  }
}
