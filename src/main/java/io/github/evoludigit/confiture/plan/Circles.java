package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.schema.SchemaObject;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The foreign keys of tables that are dropped and refer to each other: they go first. */
final class Circles {

  private Circles() {}

  /** The keys to drop before their tables. */
  static Set<ObjectKey> of(PlanContext plan) {
    Map<ObjectKey, Set<ObjectKey>> targets = new LinkedHashMap<>();
    Map<ObjectKey, ObjectKey> tableOf = new LinkedHashMap<>();
    Map<ObjectKey, ObjectKey> targetOf = new LinkedHashMap<>();
    for (SchemaObject object : plan.before.schema().objects().values()) {
      if (object.key().kind() != ObjectKind.CONSTRAINT
          || object.container().filter(plan::isGone).isEmpty()) {
        continue;
      }
      ObjectKey table = object.container().orElseThrow();
      Set<ObjectKey> used =
          plan.before.usesOf(object.key()).getOrDefault(Attribute.REFERENCES.spelling(), Set.of());
      for (ObjectKey target : used) {
        if (target.kind() == ObjectKind.TABLE && !target.equals(table) && plan.isGone(target)) {
          targets.computeIfAbsent(table, none -> new LinkedHashSet<>()).add(target);
          tableOf.put(object.key(), table);
          targetOf.put(object.key(), target);
        }
      }
    }
    Set<ObjectKey> first = new TreeSet<>();
    targetOf.forEach(
        (key, target) -> {
          if (reaches(target, tableOf.get(key), targets, new HashSet<>())) {
            first.add(key);
          }
        });
    return first;
  }

  private static boolean reaches(
      ObjectKey from, ObjectKey to, Map<ObjectKey, Set<ObjectKey>> targets, Set<ObjectKey> seen) {
    if (from.equals(to)) {
      return true;
    }
    if (seen.add(from)) {
      for (ObjectKey target : targets.getOrDefault(from, Set.of())) {
        if (reaches(target, to, targets, seen)) {
          return true;
        }
      }
    }
    return false;
  }
}
