package io.github.evoludigit.confiture.app;

import io.github.evoludigit.confiture.diff.AttributeChange;
import io.github.evoludigit.confiture.diff.Change;
import io.github.evoludigit.confiture.diff.SchemaDiff;
import io.github.evoludigit.confiture.plan.PlanSide;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.Schema;
import io.github.evoludigit.confiture.schema.SchemaObject;
import io.github.evoludigit.confiture.text.Location;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The new side of a plan where some of it stays as it is in the old one. */
final class SettledSide {

  private final PlanSide before;
  private final PlanSide after;

  /** What is printed in another way than in the new side, since some of it is the old one's. */
  private final Map<ObjectKey, SchemaObject> printed = new HashMap<>();

  /** What stays of the old side and refers to what it does there. */
  private final Set<ObjectKey> kept = new HashSet<>();

  private final Map<ObjectKey, SchemaObject> compared;
  private final Map<ObjectKey, Map<String, String>> viewColumns;

  SettledSide(PlanSide before, PlanSide after) {
    this.before = before;
    this.after = after;
    this.compared = new HashMap<>(after.compared().objects());
    this.viewColumns = new HashMap<>(after.viewColumns());
  }

  /** The new side as it is to be. */
  PlanSide side() {
    return new PlanSide(
        schema(),
        key -> printed.containsKey(key) ? printed.get(key) : after.get(key),
        key -> (kept.contains(key) ? before : after).uses().of(key),
        viewColumns,
        after.searchPaths(),
        after.loader());
  }

  private Schema schema() {
    Map<ObjectKey, Location> origins = new HashMap<>();
    for (ObjectKey key : compared.keySet()) {
      after.compared().originOf(key).ifPresent(place -> origins.put(key, place));
    }
    return new Schema(compared, origins);
  }

  /** Leaves what a change is about as it is in the old side. */
  void leave(Change change) {
    ObjectKey key = change.key();
    switch (change.sort()) {
      case ADDED -> {
        Map<ObjectKey, SchemaObject> now = Map.copyOf(compared);
        compared.values().removeIf(object -> isIn(object, key, now));
      }
      case REMOVED -> {
        for (SchemaObject object : before.compared().objects().values()) {
          if (isIn(object, key, before.compared().objects())) {
            keep(object);
          }
        }
      }
      default -> {
        SchemaObject was = before.compared().objects().get(key);
        SchemaObject now = compared.get(key);
        if (was != null && now != null) {
          compared.put(key, mixed(was, now, change.attributes()));
          printed.put(key, mixed(before.get(key), after.get(key), change.attributes()));
        }
      }
    }
  }

  /** An object of the old side stays. */
  private void keep(SchemaObject object) {
    ObjectKey key = object.key();
    compared.put(key, object);
    printed.put(key, before.get(key));
    if (!after.compared().objects().containsKey(key)) {
      kept.add(key);
      Optional.ofNullable(before.viewColumns().get(key))
          .ifPresent(columns -> viewColumns.put(key, columns));
    }
  }

  /** Whether an object is another one, or a part of it. */
  private static boolean isIn(
      SchemaObject object, ObjectKey key, Map<ObjectKey, SchemaObject> objects) {
    Optional<SchemaObject> each = Optional.of(object);
    while (each.isPresent()) {
      if (each.get().key().equals(key)) {
        return true;
      }
      each = each.get().container().map(objects::get);
    }
    return false;
  }

  /** The new object with some attributes of the old one. */
  private static SchemaObject mixed(
      SchemaObject old, SchemaObject now, List<AttributeChange> attributes) {
    Map<String, String> values = new LinkedHashMap<>(now.attributes());
    List<String> members = now.members();
    for (AttributeChange attribute : attributes) {
      String value = old.attributes().get(attribute.name());
      if (attribute.name().equals(SchemaDiff.ORDER)) {
        members = old.members();
      } else if (value == null) {
        values.remove(attribute.name());
      } else {
        values.put(attribute.name(), value);
      }
    }
    return new SchemaObject(now.key(), now.container(), values, now.unsaid(), members);
  }
}
