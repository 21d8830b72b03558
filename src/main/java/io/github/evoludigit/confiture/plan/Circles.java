package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.schema.SchemaObject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The foreign keys of tables that are dropped and refer to each other: they go first. */
final class Circles {

  /** A foreign key and the tables that it is between. */
  private record ForeignKey(ObjectKey key, ObjectKey table, ObjectKey target) {}

  private final Map<ObjectKey, Set<ObjectKey>> targets = new LinkedHashMap<>();
  private final Map<ObjectKey, Set<ObjectKey>> sources = new HashMap<>();

  private Circles() {}

  /** The keys to drop before their tables. */
  static Set<ObjectKey> of(PlanContext plan) {
    Circles circles = new Circles();
    List<ForeignKey> keys = keys(plan);
    for (ForeignKey each : keys) {
      circles.targets.computeIfAbsent(each.table, none -> new LinkedHashSet<>()).add(each.target);
      circles.sources.computeIfAbsent(each.target, none -> new LinkedHashSet<>()).add(each.table);
    }
    Map<ObjectKey, ObjectKey> circleOf = circles.find();
    Set<ObjectKey> first = new TreeSet<>();
    for (ForeignKey each : keys) {
      if (circleOf.get(each.table).equals(circleOf.get(each.target))) {
        first.add(each.key);
      }
    }
    return first;
  }

  /** The foreign keys between tables that are dropped. */
  private static List<ForeignKey> keys(PlanContext plan) {
    List<ForeignKey> keys = new ArrayList<>();
    for (ObjectKey key : plan.gone()) {
      SchemaObject object = plan.before.compared(key).orElseThrow();
      if (key.kind() != ObjectKind.CONSTRAINT
          || object.container().filter(plan::isGone).isEmpty()) {
        continue;
      }
      ObjectKey table = object.container().orElseThrow();
      Set<ObjectKey> used =
          plan.before.usesOf(key).getOrDefault(Attribute.REFERENCES.spelling(), Set.of());
      for (ObjectKey target : used) {
        if (target.kind() == ObjectKind.TABLE && !target.equals(table) && plan.isGone(target)) {
          keys.add(new ForeignKey(key, table, target));
        }
      }
    }
    return keys;
  }

  /**
   * The circle that each table is in, by one of its tables; a table that is in none is its own.
   * Tables reach each other when they are reached forwards and backwards: by Kosaraju's algorithm,
   * without recursion, since chains can be long.
   */
  private Map<ObjectKey, ObjectKey> find() {
    Deque<ObjectKey> left = new ArrayDeque<>();
    Set<ObjectKey> seen = new HashSet<>();
    for (ObjectKey table : targets.keySet()) {
      walk(table, targets, seen, left);
    }
    Map<ObjectKey, ObjectKey> circleOf = new HashMap<>();
    Set<ObjectKey> taken = new HashSet<>();
    for (ObjectKey table : left) {
      Deque<ObjectKey> circle = new ArrayDeque<>();
      walk(table, sources, taken, circle);
      circle.forEach(each -> circleOf.put(each, table));
    }
    return circleOf;
  }

  /** Goes wherever a table leads, and puts in front of the others what is left. */
  private static void walk(
      ObjectKey from,
      Map<ObjectKey, Set<ObjectKey>> ways,
      Set<ObjectKey> seen,
      Deque<ObjectKey> left) {
    if (!seen.add(from)) {
      return;
    }
    Deque<ObjectKey> path = new ArrayDeque<>(List.of(from));
    Map<ObjectKey, Deque<ObjectKey>> open = new HashMap<>();
    while (!path.isEmpty()) {
      ObjectKey here = path.peek();
      Deque<ObjectKey> next =
          open.computeIfAbsent(here, table -> new ArrayDeque<>(ways.getOrDefault(table, Set.of())));
      while (!next.isEmpty() && seen.contains(next.peek())) {
        next.remove();
      }
      if (next.isEmpty()) {
        left.push(path.pop());
      } else {
        ObjectKey there = next.remove();
        seen.add(there);
        path.push(there);
      }
    }
  }
}
