package io.github.evoludigit.confiture.schema;

import io.github.evoludigit.confiture.text.Digest;
import io.github.evoludigit.confiture.text.Location;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** All objects of a schema with the places where they were defined. Immutable. */
public final class Schema {

  private final Map<ObjectKey, SchemaObject> objects;
  private final Map<ObjectKey, Location> origins;

  /**
   * A schema of these objects.
   *
   * @param objects the objects by key; not to be changed any more
   * @param origins where each was defined; not to be changed any more
   */
  public Schema(Map<ObjectKey, SchemaObject> objects, Map<ObjectKey, Location> origins) {
    this.objects = Collections.unmodifiableMap(objects);
    this.origins = origins;
  }

  /** This schema without the objects that were defined in certain files. */
  public Schema without(Set<String> files) {
    if (files.isEmpty()) {
      return this;
    }
    Map<ObjectKey, SchemaObject> some = new HashMap<>();
    for (SchemaObject object : objects.values()) {
      Location origin = origins.get(object.key());
      if (origin == null || !files.contains(origin.file())) {
        some.put(object.key(), object);
      }
    }
    return new Schema(some, origins);
  }

  /** The objects by key, in no order. */
  public Map<ObjectKey, SchemaObject> objects() {
    return objects;
  }

  /** Where the object was defined, if that is known. */
  public Optional<Location> originOf(ObjectKey key) {
    return Optional.ofNullable(origins.get(key));
  }

  /**
   * The semantic hash: SHA-256 over the normal form, in hex. It moves only when the database would:
   * not with comments, white space, quoting or the order of independent statements.
   */
  public String semanticHash() {
    MessageDigest digest = Digest.sha256();
    for (SchemaObject object : new TreeMap<>(objects).values()) {
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
    return Digest.of(digest.digest()).toString();
  }

  /**
   * Adds a text and a zero byte, which no text contains, so that no two lists are the same bytes.
   */
  private static void add(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }
}
