package io.github.evoludigit.confiture.policy;

import io.github.evoludigit.confiture.diff.AttributeChange;
import io.github.evoludigit.confiture.diff.Change;
import io.github.evoludigit.confiture.diff.LocatedObject;
import io.github.evoludigit.confiture.diff.SchemaDiff;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.AttributeFamily;
import io.github.evoludigit.confiture.schema.AttributeValue;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.schema.Schema;
import io.github.evoludigit.confiture.schema.SchemaObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A change with what is around it. Of large schemas only what changed is known, and what mentions
 * it: an object that is on neither side is not known, and taken to be there.
 *
 * @param change the change
 * @param oldSchema the schema before
 * @param newSchema the schema after
 */
record ChangeContext(Change change, Schema oldSchema, Schema newSchema) {

  boolean added(ObjectKind kind) {
    return change.sort() == Change.Sort.ADDED && change.key().kind() == kind;
  }

  boolean removed(ObjectKind kind) {
    return change.sort() == Change.Sort.REMOVED && change.key().kind() == kind;
  }

  /** Whether both sides have it, whatever they call it, and it is different. */
  boolean changed(ObjectKind kind) {
    return !change.attributes().isEmpty() && change.key().kind() == kind;
  }

  /** Whether it has another name; the message begins with the old one. */
  boolean renamed(ObjectKind... kinds) {
    return change.sort() == Change.Sort.RENAMED && List.of(kinds).contains(change.key().kind());
  }

  /** What it was called before: {@code public.users}. */
  String formerName() {
    return change.formerly().map(ObjectKey::identity).orElseGet(this::name);
  }

  /** The change of an attribute, if the object is of that kind. */
  Optional<AttributeChange> changed(ObjectKind kind, Attribute attribute) {
    return changed(kind) ? changed(attribute) : Optional.empty();
  }

  /** The change of an attribute. */
  Optional<AttributeChange> changed(Attribute attribute) {
    return changed(attribute.spelling());
  }

  /** The change of the attribute of that name in a family. */
  Optional<AttributeChange> changed(AttributeFamily family, String name) {
    return changed(family.of(name));
  }

  /** That the order of the object's parts is another. */
  Optional<AttributeChange> changedOrder() {
    return changed(SchemaDiff.ORDER);
  }

  private Optional<AttributeChange> changed(String attribute) {
    for (AttributeChange each : change.attributes()) {
      if (each.name().equals(attribute)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** The changes of all attributes of a family. */
  List<AttributeChange> changed(AttributeFamily family) {
    List<AttributeChange> some = new ArrayList<>();
    for (AttributeChange each : change.attributes()) {
      if (family.contains(each.name())) {
        some.add(each);
      }
    }
    return some;
  }

  /** Whether nothing but these attributes is changed. */
  boolean changedOnly(Attribute... attributes) {
    Set<String> names = new HashSet<>();
    for (Attribute attribute : attributes) {
      names.add(attribute.spelling());
    }
    return change.attributes().stream().map(AttributeChange::name).allMatch(names::contains);
  }

  /** The value of an attribute on the old side; empty if it has none. */
  String before(Attribute attribute) {
    return value(change.before(), attribute.spelling());
  }

  /** The same of the new side. */
  String after(Attribute attribute) {
    return value(change.after(), attribute.spelling());
  }

  /** Whether an attribute is a word on the new side. */
  boolean is(Attribute attribute, AttributeValue value) {
    return value.is(after(attribute));
  }

  /** Whether an attribute was a word on the old side. */
  boolean was(Attribute attribute, AttributeValue value) {
    return value.is(before(attribute));
  }

  /** The same of the attribute of that name in a family. */
  String after(AttributeFamily family, String name) {
    return value(change.after(), family.of(name));
  }

  private static String value(Optional<LocatedObject> side, String attribute) {
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
    return change
        .after()
        .or(change::before)
        .map(LocatedObject::object)
        .flatMap(SchemaObject::container);
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
