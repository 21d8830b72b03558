package io.github.evoludigit.confiture.schema;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * An object in normal form. Where it was defined is kept beside it ({@link Schema#originOf}), so
 * that equality does not see it.
 *
 * @param key what it is called
 * @param container the object it is part of and disappears with: a column's table, an identity
 *     column's sequence its table
 * @param attributes its attributes in canonical spelling, in the order in which people read them;
 *     one that has PostgreSQL's default is left out
 * @param unsaid attributes that it may have though nothing is said of them, an extension's version;
 *     they are compared only with an object of which they are said too
 * @param members the names of its ordered parts, a table's columns; only the order of those that
 *     two objects have in common is compared
 */
public record SchemaObject(
    ObjectKey key,
    Optional<ObjectKey> container,
    Map<String, String> attributes,
    Set<String> unsaid,
    List<String> members) {

  /** An object of which everything is said. */
  public SchemaObject(
      ObjectKey key,
      Optional<ObjectKey> container,
      Map<String, String> attributes,
      List<String> members) {
    this(key, container, attributes, Set.of(), members);
  }

  /** Takes copies of attributes and members. */
  public SchemaObject {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(container, "container");
    attributes = attributes instanceof AttributeMap own ? own : new AttributeMap(attributes);
    unsaid = Set.copyOf(unsaid);
    members = List.copyOf(members);
  }
}
