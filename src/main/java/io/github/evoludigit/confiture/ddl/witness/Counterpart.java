package io.github.evoludigit.confiture.ddl.witness;

import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.schema.SchemaObject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The objects of a schema that one statement made: what its testimony is held against.
 *
 * @param objects the objects whose definition stands in the statement
 */
public record Counterpart(List<SchemaObject> objects) {

  /** Takes a copy. */
  public Counterpart {
    objects = List.copyOf(objects);
  }

  /** The objects of these kinds. */
  List<SchemaObject> of(Collection<ObjectKind> kinds) {
    return objects.stream().filter(object -> kinds.contains(object.key().kind())).toList();
  }

  /** The object of a kind and name. */
  Optional<SchemaObject> find(ObjectKind kind, WrittenName name) {
    return find(List.of(kind), name);
  }

  /** The object of one of the kinds with that name. */
  Optional<SchemaObject> find(Collection<ObjectKind> kinds, WrittenName name) {
    return of(kinds).stream().filter(object -> name.isOf(object.key())).findFirst();
  }
}
