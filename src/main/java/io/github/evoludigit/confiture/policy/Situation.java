package io.github.evoludigit.confiture.policy;

import io.github.evoludigit.confiture.diff.AttributeChange;
import io.github.evoludigit.confiture.diff.Change;
import io.github.evoludigit.confiture.diff.Located;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.schema.Schema;
import io.github.evoludigit.confiture.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A change with what is around it. Of large schemas only what changed is known, and what mentions
 * it: an object that is on neither side is not known, and taken to be there.
 *
 * @param change the change
 * @param oldSchema the schema before
 * @param newSchema the schema after
 */
record Situation(Change change, Schema oldSchema, Schema newSchema) {

  boolean added(ObjectKind kind) {
    return change.sort() == Change.Sort.ADDED && change.key().kind() == kind;
  }

  boolean removed(ObjectKind kind) {
    return change.sort() == Change.Sort.REMOVED && change.key().kind() == kind;
  }

  boolean changed(ObjectKind kind) {
    return change.sort() == Change.Sort.CHANGED && change.key().kind() == kind;
  }

  /** The changed attribute of that name, if the object is of that kind. */
  Optional<AttributeChange> changed(ObjectKind kind, String attribute) {
    return changed(kind) ? changed(attribute) : Optional.empty();
  }

  /** The changed attribute of that name. */
  Optional<AttributeChange> changed(String attribute) {
    for (AttributeChange each : change.attributes()) {
      if (each.name().equals(attribute)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** The changed attributes whose names begin so. */
  List<AttributeChange> changedBeginning(String prefix) {
    List<AttributeChange> some = new ArrayList<>();
    for (AttributeChange each : change.attributes()) {
      if (each.name().startsWith(prefix)) {
        some.add(each);
      }
    }
    return some;
  }

  /** The value of an attribute on the old side; empty if it has none. */
  String before(String attribute) {
    return value(change.before(), attribute);
  }

  /** The same of the new side. */
  String after(String attribute) {
    return value(change.after(), attribute);
  }

  private static String value(Optional<Located> side, String attribute) {
    return side.map(located -> located.object().attributes().getOrDefault(attribute, ""))
        .orElse("");
  }

  /** The object: {@code public.users.email}. */
  String name() {
    return change.key().identity();
  }

  /** Kind and object: {@code column public.users.email}. */
  String object() {
    return change.key().toString();
  }

  /** The table, or what else the object is a part of: {@code public.users}. */
  String owner() {
    return container().map(ObjectKey::identity).orElse("its table");
  }

  private Optional<ObjectKey> container() {
    return change.after().or(change::before).map(Located::object).flatMap(SchemaObject::container);
  }

  /** Whether what the object is a part of is of that kind, as far as that is known. */
  boolean isPartOf(ObjectKind kind) {
    return container().filter(key -> key.kind() == kind).isPresent();
  }

  /** An object of the new schema, if it is known. */
  Optional<SchemaObject> newObject(ObjectKey key) {
    return Optional.ofNullable(newSchema.objects().get(key));
  }

  /** Whether an object is new: known on the new side only. */
  boolean isNew(ObjectKey key) {
    return newSchema.objects().containsKey(key) && !oldSchema.objects().containsKey(key);
  }
}
