package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who refers to an object on one side: what its objects use, the other way round. */
final class Users {

  /**
   * That an object refers to another.
   *
   * @param user the one that does
   * @param attribute by which of its attributes; empty for what it is by its name
   */
  record Use(ObjectKey user, String attribute) {

    boolean isBy(Attribute other) {
      return attribute.equals(other.spelling());
    }
  }

  private final Map<ObjectKey, List<Use>> byTarget = new HashMap<>();
  private boolean heirs;

  /** Those of a side; of its objects only, and not of what an extension has. */
  Users(PlanSide side) {
    for (ObjectKey user : side.compared().objects().keySet()) {
      for (Map.Entry<String, Set<ObjectKey>> use : side.uses().of(user).entrySet()) {
        Use each = new Use(user, use.getKey());
        heirs |= each.isBy(Attribute.INHERITS);
        for (ObjectKey target : use.getValue()) {
          byTarget.computeIfAbsent(target, none -> new ArrayList<>(2)).add(each);
        }
      }
    }
  }

  /** What refers to an object. */
  List<Use> of(ObjectKey target) {
    return byTarget.getOrDefault(target, List.of());
  }

  /** Whether any table inherits from another, as a partition or otherwise. */
  boolean haveHeirs() {
    return heirs;
  }

  /** All that something refers to. */
  Set<ObjectKey> targets() {
    return byTarget.keySet();
  }
}
