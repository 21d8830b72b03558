package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.diff.AttributeChange;
import io.github.evoludigit.confiture.diff.SchemaDiff;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.SchemaObject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is not the same on both sides: found once, so that what asks for it need not look it up
 * among all objects.
 */
final class SideComparison {

  private final Set<ObjectKey> onlyBefore = new HashSet<>();
  private final Set<ObjectKey> onlyAfter = new HashSet<>();
  private final Map<ObjectKey, Set<String>> changed = new TreeMap<>();

  SideComparison(PlanSide before, PlanSide after) {
    Map<ObjectKey, SchemaObject> now = after.compared().objects();
    int ofBoth = 0;
    for (SchemaObject object : before.objects()) {
      SchemaObject other = now.get(object.key());
      if (other == null) {
        onlyBefore.add(object.key());
      } else {
        ofBoth++;
        add(object.key(), SchemaDiff.attributes(object, other));
      }
    }
    if (ofBoth < now.size()) {
      for (ObjectKey key : now.keySet()) {
        if (!before.has(key)) {
          onlyAfter.add(key);
        }
      }
    }
  }

  private void add(ObjectKey key, List<AttributeChange> changes) {
    if (!changes.isEmpty()) {
      Set<String> names = new HashSet<>();
      changes.forEach(change -> names.add(change.name()));
      changed.put(key, names);
    }
  }

  /** What is there before and not after. */
  Set<ObjectKey> onlyBefore() {
    return onlyBefore;
  }

  /** What is there after and not before. */
  Set<ObjectKey> onlyAfter() {
    return onlyAfter;
  }

  /** The attributes in which an object of both sides is another, by the object in its order. */
  Map<ObjectKey, Set<String>> changed() {
    return changed;
  }
}
