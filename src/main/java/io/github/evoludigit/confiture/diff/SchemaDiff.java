package io.github.evoludigit.confiture.diff;

import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.Renamed;
import io.github.evoludigit.confiture.schema.Schema;
import io.github.evoludigit.confiture.schema.SchemaObject;
import io.github.evoludigit.confiture.text.Digest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is different between two schemas.
 *
 * @param changes the changes in the order of their objects' keys; what is added or removed together
 *     with the object it is part of has no change of its own
 * @param renames removed and added objects that may be the same ones renamed
 * @param renamed what the author says was renamed, and what is called otherwise because of it, in
 *     the order in which it can be done
 */
public record SchemaDiff(List<Change> changes, List<Rename> renames, List<Renamed> renamed) {

  /** Longer values are not told to the end: reports of them would take many times their room. */
  private static final int LONGEST = 1_000_000;

  private static final int BEGINNING = 1_000;

  /** The attribute under which a different order of members is reported. */
  public static final String ORDER = "order of columns";

  /** Takes copies of the lists. */
  public SchemaDiff {
    changes = List.copyOf(changes);
    renames = List.copyOf(renames);
    renamed = List.copyOf(renamed);
  }

  /**
   * Compares two schemas.
   *
   * @param oldSchema what was, the baseline say
   * @param newSchema what is
   */
  public static SchemaDiff between(Schema oldSchema, Schema newSchema) {
    return between(oldSchema, newSchema, List.of());
  }

  /**
   * Compares two schemas of which some objects were renamed.
   *
   * @param oldSchema what was, with the new names
   * @param newSchema what is
   * @param renamed what was renamed
   */
  public static SchemaDiff between(Schema oldSchema, Schema newSchema, List<Renamed> renamed) {
    List<Change> changes = new ArrayList<>();
    List<SchemaObject> removed = new ArrayList<>();
    List<SchemaObject> added = new ArrayList<>();
    int ofBoth = 0;
    for (SchemaObject oldObject : oldSchema.objects().values()) {
      ObjectKey key = oldObject.key();
      SchemaObject newObject = newSchema.objects().get(key);
      List<AttributeChange> attributes = List.of();
      if (newObject == null) {
        if (isPartOfOther(oldObject, oldSchema, newSchema)) {
          continue;
        }
        removed.add(oldObject);
      } else {
        ofBoth++;
        attributes = attributes(oldObject, newObject);
        if (attributes.isEmpty()) {
          continue;
        }
        if (oldSchema.isPacked() && newSchema.isPacked()) {
          attributes = new KeptDifference(oldSchema, newSchema, key, attributes.size());
        }
      }
      changes.add(new Change(located(oldSchema, key), located(newSchema, key), attributes));
    }
    if (ofBoth < newSchema.objects().size()) {
      added.addAll(onlyOf(newSchema, oldSchema));
    }
    for (SchemaObject newObject : added) {
      changes.add(new Change(Optional.empty(), located(newSchema, newObject.key()), List.of()));
    }
    for (Renamed each : renamed) {
      if (!each.implied()) {
        tell(each, oldSchema, newSchema, changes);
      }
    }
    tellImplied(renamed, newSchema, changes);
    if (changes.size() > 1) {
      changes.sort(new ByKey());
    }
    return new SchemaDiff(changes, renames(removed, added), renamed);
  }

  /** Changes in the order of what they are about. */
  private static final class ByKey implements Comparator<Change> {
    @Override
    public int compare(Change one, Change other) {
      return one.key().compareTo(other.key());
    }
  }

  private static List<SchemaObject> onlyOf(Schema own, Schema other) {
    List<SchemaObject> only = new ArrayList<>();
    for (SchemaObject object : own.objects().values()) {
      if (!other.objects().containsKey(object.key()) && !isPartOfOther(object, own, other)) {
        only.add(object);
      }
    }
    return only;
  }

  /** Makes one change of a rename and of what else is different about the object. */
  private static void tell(
      Renamed renamed, Schema oldSchema, Schema newSchema, List<Change> changes) {
    Optional<LocatedObject> before = located(oldSchema, renamed.to());
    Optional<LocatedObject> after = located(newSchema, renamed.to());
    if (before.isEmpty() || after.isEmpty()) {
      return;
    }
    List<AttributeChange> attributes = List.of();
    for (int i = 0; i < changes.size(); i++) {
      if (changes.get(i).key().equals(renamed.to())) {
        attributes = changes.remove(i).attributes();
        break;
      }
    }
    changes.add(Change.renamed(renamed.from(), before, after, attributes));
  }

  /** Tells of what is called otherwise because of a rename where that is told: once. */
  private static void tellImplied(List<Renamed> renamed, Schema newSchema, List<Change> changes) {
    for (Renamed each : renamed) {
      List<String> table = table(each.to(), newSchema);
      for (int i = 0; each.implied() && i < changes.size(); i++) {
        Change change = changes.get(i);
        boolean ofTable = change.key().names().equals(table);
        boolean ofColumn = table(change.key(), newSchema).equals(table);
        boolean itself = change.key().equals(each.to());
        if (change.formerly().isPresent() && !itself && (ofTable || ofColumn)) {
          changes.set(i, change.with(and(change.consequences(), name(each))));
          break;
        }
      }
    }
  }

  /** The name of the table that something is part of; its own if that is none. */
  private static List<String> table(ObjectKey key, Schema schema) {
    if (key.names().size() > 2) {
      return key.names().subList(0, 2);
    }
    SchemaObject object = schema.objects().get(key);
    return object == null ? List.of() : object.container().map(ObjectKey::names).orElse(List.of());
  }

  private static Consequence name(Renamed renamed) {
    return new Consequence(
        renamed.to(),
        new AttributeChange(
            "name", Optional.of(renamed.from().name()), Optional.of(renamed.to().name())));
  }

  private static List<Consequence> and(List<Consequence> some, Consequence another) {
    List<Consequence> all = new ArrayList<>(some);
    all.add(another);
    return all;
  }

  private static Optional<LocatedObject> located(Schema schema, ObjectKey key) {
    if (schema.isPacked()) {
      return schema.objects().containsKey(key)
          ? Optional.of(new LocatedObject(schema, key))
          : Optional.empty();
    }
    SchemaObject object = schema.objects().get(key);
    return object == null
        ? Optional.empty()
        : Optional.of(new LocatedObject(object, schema.originOf(key)));
  }

  /** Whether the object comes or goes with a container that the other schema does not have. */
  private static boolean isPartOfOther(SchemaObject object, Schema own, Schema other) {
    Optional<ObjectKey> container = object.container();
    return container.isPresent()
        && own.objects().containsKey(container.get())
        && !other.objects().containsKey(container.get());
  }

  /** What is different between two objects of the same key. */
  public static List<AttributeChange> attributes(SchemaObject oldObject, SchemaObject newObject) {
    if (oldObject.members().equals(newObject.members())
        && oldObject.attributes().equals(newObject.attributes())
        && oldObject.container().equals(newObject.container())) {
      return List.of();
    }
    List<AttributeChange> changes = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>(oldObject.attributes().keySet());
    names.addAll(newObject.attributes().keySet());
    for (String name : names) {
      if (!oldObject.unsaid().contains(name) && !newObject.unsaid().contains(name)) {
        add(changes, name, value(oldObject, name), value(newObject, name));
      }
    }
    add(changes, "part of", container(oldObject), container(newObject));
    List<String> oldOrder = common(oldObject.members(), newObject.members());
    List<String> newOrder = common(newObject.members(), oldObject.members());
    add(
        changes,
        ORDER,
        Optional.of(String.join(", ", oldOrder)),
        Optional.of(String.join(", ", newOrder)));
    return changes;
  }

  private static void add(
      List<AttributeChange> changes,
      String name,
      Optional<String> oldValue,
      Optional<String> newValue) {
    if (!oldValue.equals(newValue)) {
      changes.add(new AttributeChange(name, told(oldValue), told(newValue)));
    }
  }

  /** A value as it is told: of one that nobody can read, the beginning and its digest. */
  private static Optional<String> told(Optional<String> value) {
    if (value.isEmpty() || value.get().length() <= LONGEST) {
      return value;
    }
    String text = value.get();
    MessageDigest digest = Digest.sha256();
    for (int i = 0; i < text.length(); i += LONGEST) {
      String part = text.substring(i, Math.min(i + LONGEST, text.length()));
      digest.update(part.getBytes(StandardCharsets.UTF_8));
    }
    return Optional.of(
        text.substring(0, BEGINNING)
            + "… ("
            + text.length()
            + " characters, SHA-256 "
            + Digest.of(digest.digest())
            + ")");
  }

  private static Optional<String> value(SchemaObject object, String attribute) {
    return Optional.ofNullable(object.attributes().get(attribute));
  }

  private static Optional<String> container(SchemaObject object) {
    return object.container().isPresent()
        ? Optional.of(object.container().get().toString())
        : Optional.empty();
  }

  private static List<String> common(List<String> members, List<String> others) {
    List<String> common = new ArrayList<>(members);
    common.retainAll(new HashSet<>(others));
    return common;
  }

  /**
   * Objects of one kind and place with the same attributes and members, if there is just one
   * removed and one added of them. Objects without attributes say too little to be recognised.
   */
  private static List<Rename> renames(List<SchemaObject> removed, List<SchemaObject> added) {
    Map<Object, List<SchemaObject>> oldBySubstance = bySubstance(removed);
    Map<Object, List<SchemaObject>> newBySubstance = bySubstance(added);
    List<Rename> renames = new ArrayList<>();
    for (Map.Entry<Object, List<SchemaObject>> old : oldBySubstance.entrySet()) {
      List<SchemaObject> olds = old.getValue();
      List<SchemaObject> news = newBySubstance.getOrDefault(old.getKey(), List.of());
      if (olds.size() == 1 && news.size() == 1) {
        renames.add(new Rename(olds.get(0).key(), news.get(0).key()));
      }
    }
    if (renames.size() > 1) {
      renames.sort((one, other) -> one.from().compareTo(other.from()));
    }
    return renames;
  }

  private static Map<Object, List<SchemaObject>> bySubstance(List<SchemaObject> objects) {
    Map<Object, List<SchemaObject>> bySubstance = new HashMap<>();
    for (SchemaObject object : objects) {
      if (object.attributes().isEmpty() && object.members().isEmpty()) {
        continue;
      }
      List<String> names = object.key().names();
      if (names.isEmpty()) {
        continue;
      }
      List<Object> substance =
          List.of(
              object.key().kind(),
              names.subList(0, names.size() - 1),
              object.key().arguments(),
              object.attributes(),
              object.members());
      List<SchemaObject> same = bySubstance.get(substance);
      if (same == null) {
        same = new ArrayList<>(1);
        bySubstance.put(substance, same);
      }
      same.add(object);
    }
    return bySubstance;
  }
}
