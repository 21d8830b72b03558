package io.github.evoludigit.confiture.diff;

import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.Schema;
import io.github.evoludigit.confiture.schema.SchemaObject;
import io.github.evoludigit.confiture.text.Location;
import java.util.Objects;
import java.util.Optional;

/**
 * An object of one of two schemas, and where that schema defines it. That of a very large schema is
 * made again whenever it is asked for.
 */
public final class LocatedObject {

  private final ObjectKey key;

  /** The object; null if it is made again. */
  private final SchemaObject object;

  /** The place; null if it is looked for again. */
  private final Optional<Location> location;

  /** The schema that makes it again; null if it is at hand. */
  private final Schema schema;

  /**
   * An object at hand.
   *
   * @param object the object
   * @param location the place; empty if it is not known
   */
  public LocatedObject(SchemaObject object, Optional<Location> location) {
    this.key = object.key();
    this.object = object;
    this.location = Objects.requireNonNull(location, "location");
    this.schema = null;
  }

  /**
   * An object that a very large schema has.
   *
   * @param schema the schema
   * @param key its key
   */
  LocatedObject(Schema schema, ObjectKey key) {
    this.key = key;
    this.object = null;
    this.location = null;
    this.schema = schema;
  }

  /** Whether it is made again whenever it is asked for. */
  boolean isKept() {
    return schema != null;
  }

  /** What it is called. */
  public ObjectKey key() {
    return key;
  }

  /** The object. */
  public SchemaObject object() {
    return schema == null ? object : schema.objects().get(key);
  }

  /** The place; empty if it is not known. */
  public Optional<Location> location() {
    return schema == null ? location : schema.originOf(key);
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof LocatedObject located
            && key.equals(located.key)
            && object().equals(located.object())
            && location().equals(located.location());
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }

  @Override
  public String toString() {
    return key + " at " + location();
  }
}
