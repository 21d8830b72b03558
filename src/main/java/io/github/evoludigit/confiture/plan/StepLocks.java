package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.AttributeFamily;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.schema.SchemaObject;
import io.github.evoludigit.confiture.text.SqlName;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Says of each step which lock it takes on what was there before, and so may be in use. */
final class StepLocks {

  private final PlanContext plan;
  private final WovenConstraints woven;

  /** What the steps so far have made. */
  private final Set<ObjectKey> made = new HashSet<>();

  StepLocks(PlanContext plan, WovenConstraints woven) {
    this.plan = plan;
    this.woven = woven;
  }

  /** The step of a task with its lock; steps are given in their order. */
  Step of(Task task, Step step) {
    if (task.sort == Task.Sort.CREATE) {
      made.add(task.key);
    }
    String mode = StatementLock.of(step.sql());
    String own = mode.isEmpty() || isInUse(task, step) ? mode : "";
    return step.locking(refers(task, step) ? StatementLock.stronger(own) : own);
  }

  /** Whether it makes a table with a foreign key to one that is there. */
  private boolean refers(Task task, Step step) {
    if (task.sort != Task.Sort.CREATE || step != task.steps.get(0)) {
      return false;
    }
    return woven.targets(task).stream().anyMatch(target -> isRelation(target) && wasThere(target));
  }

  private boolean isInUse(Task task, Step step) {
    if (isOfItself(step)) {
      return wasThere(step.object()) || !plan.after.has(step.object()) && wasThere(task.key);
    }
    PlanSide side = task.sort == Task.Sort.DROP ? plan.before : plan.after;
    Set<ObjectKey> relations = new HashSet<>();
    for (ObjectKey key : new ObjectKey[] {task.key, step.object()}) {
      relations.add(key);
      side.containerOf(key).ifPresent(relations::add);
      for (Map.Entry<String, Set<ObjectKey>> use : side.usesOf(key).entrySet()) {
        if (isLocked(key, use.getKey())) {
          relations.addAll(use.getValue());
        }
      }
      if (key.kind() == ObjectKind.PUBLICATION) {
        side.find(key).ifPresent(publication -> published(publication, relations));
      }
      if (key.kind() == ObjectKind.DOMAIN || key.kind() == ObjectKind.DOMAIN_CONSTRAINT) {
        users(key, relations);
      }
    }
    for (ObjectKey relation : relations) {
      if (isRelation(relation) && wasThere(relation)) {
        return true;
      }
    }
    return false;
  }

  /** Whether its table is not locked, but only what it names. */
  private static boolean isOfItself(Step step) {
    return step.sql().startsWith("ALTER INDEX ") || step.sql().startsWith("ALTER SEQUENCE ");
  }

  private boolean wasThere(ObjectKey key) {
    return plan.before.has(key) && !made.contains(key);
  }

  /** Whether what an object refers to is locked with it. */
  private static boolean isLocked(ObjectKey user, String attribute) {
    return switch (user.kind()) {
      case CONSTRAINT -> true;
      default ->
          attribute.equals(Attribute.INHERITS.spelling())
              || attribute.equals(Attribute.PARTITION_OF.spelling());
    };
  }

  /** The tables that a publication names. */
  private static void published(SchemaObject publication, Set<ObjectKey> relations) {
    for (String table : Values.of(publication, AttributeFamily.TABLE).keySet()) {
      relations.add(new ObjectKey(ObjectKind.TABLE, SqlName.parts(table), ""));
    }
  }

  /** The tables with a column of a domain. */
  private void users(ObjectKey key, Set<ObjectKey> relations) {
    ObjectKey domain = ObjectKey.of(ObjectKind.DOMAIN, key.names().get(0), key.names().get(1));
    for (Users.Use use : plan.users.of(domain)) {
      if (use.user().kind() == ObjectKind.COLUMN) {
        plan.before.get(use.user()).container().ifPresent(relations::add);
      }
    }
  }

  private static boolean isRelation(ObjectKey key) {
    return switch (key.kind()) {
      case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW, SEQUENCE, INDEX -> true;
      default -> false;
    };
  }
}
