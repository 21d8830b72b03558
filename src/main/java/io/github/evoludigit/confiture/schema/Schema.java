package io.github.evoludigit.confiture.schema;

import io.github.evoludigit.confiture.text.Digest;
import io.github.evoludigit.confiture.text.Location;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** All objects of a schema with the places where they were defined. Immutable. */
public final class Schema {

  private final Map<ObjectKey, SchemaObject> objects;
  private final Map<ObjectKey, Location> origins;
  private final Optional<PackedObjects> packed;

  /**
   * A schema of these objects.
   *
   * @param objects the objects by key; not to be changed any more
   * @param origins where each was defined; not to be changed any more
   */
  public Schema(Map<ObjectKey, SchemaObject> objects, Map<ObjectKey, Location> origins) {
    this.objects = Collections.unmodifiableMap(objects);
    this.origins = origins;
    this.packed = Optional.empty();
  }

  private Schema(PackedObjects packed) {
    this.objects = Collections.unmodifiableMap(packed);
    this.origins = Map.of();
    this.packed = Optional.of(packed);
  }

  /** Collects the objects of a schema. */
  public static final class Collector {

    private final Map<ObjectKey, SchemaObject> objects = new LinkedHashMap<>();
    private final Map<ObjectKey, Location> origins = new HashMap<>();
    private final Optional<PackedObjects> packed;

    /**
     * A collector of no objects yet.
     *
     * @param large whether there will be very many: then they are kept in less room, and made again
     *     each time that they are asked for
     */
    public Collector(boolean large) {
      this.packed = large ? Optional.of(new PackedObjects()) : Optional.empty();
    }

    /** Adds an object that was defined there. */
    public void add(SchemaObject object, Location origin) {
      if (packed.isPresent()) {
        packed.get().add(object, origin);
      } else {
        objects.put(object.key(), object);
        origins.put(object.key(), origin);
      }
    }

    /** The schema; nothing can be added any more. */
    public Schema schema() {
      return packed.isPresent() ? new Schema(packed.get()) : new Schema(objects, origins);
    }
  }

  /** This schema without the objects that were defined in certain files. */
  public Schema without(Set<String> files) {
    if (files.isEmpty()) {
      return this;
    }
    Collector some = new Collector(packed.isPresent());
    for (SchemaObject object : objects.values()) {
      Optional<Location> origin = originOf(object.key());
      if (origin.isEmpty() || !files.contains(origin.get().file())) {
        some.add(object, origin.orElse(Location.ofFile("")));
      }
    }
    return some.schema();
  }

  /** The objects by key, in no order. */
  public Map<ObjectKey, SchemaObject> objects() {
    return objects;
  }

  /** Says that nobody asks for a while: until then a very large schema takes less room. */
  public void rest() {
    if (packed.isPresent()) {
      packed.get().rest();
    }
  }

  /** Whether there are so many objects that each is made again when it is asked for. */
  public boolean isPacked() {
    return packed.isPresent();
  }

  /** Where the object was defined, if that is known. */
  public Optional<Location> originOf(ObjectKey key) {
    return packed.isPresent()
        ? packed.get().locationOf(key)
        : Optional.ofNullable(origins.get(key));
  }

  /**
   * The semantic hash: SHA-256 over the normal form, in hex. It moves only when the database would:
   * not with comments, white space, quoting or the order of independent statements.
   */
  public String semanticHash() {
    MessageDigest digest = Digest.sha256();
    if (packed.isPresent()) {
      packed.get().inOrder(object -> add(digest, object));
    } else {
      new TreeMap<>(objects).values().forEach(object -> add(digest, object));
    }
    return Digest.of(digest.digest()).toString();
  }

  private static void add(MessageDigest digest, SchemaObject object) {
    add(digest, object.key().toString());
    add(digest, object.container().map(ObjectKey::toString).orElse(""));
    new TreeMap<>(object.attributes())
        .forEach(
            (name, value) -> {
              add(digest, name);
              add(digest, value);
            });
    object.members().forEach(member -> add(digest, member));
    add(digest, "");
  }

  /**
   * Adds a text and a zero byte, which no text contains, so that no two lists are the same bytes.
   */
  private static void add(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }
}
