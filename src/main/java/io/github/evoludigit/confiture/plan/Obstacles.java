package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.schema.SchemaObject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What stands in the way of changes: what refers to an object that is dropped or made anew, or to a
 * column that gets another type, is itself dropped before and made after, and so is what refers to
 * that.
 */
final class Obstacles {

  private final PlanContext plan;
  private final Writers writers;
  private final Map<ObjectKey, Revision> revisions;

  /**
   * Columns whose default is taken away meanwhile, and sequences that are of no column meanwhile.
   */
  final Set<ObjectKey> detached = new TreeSet<>();

  /** Types that are made anew beside themselves. */
  final Set<ObjectKey> rebuilt = new TreeSet<>();

  /** Why an object cannot be moved out of the way. */
  final Map<ObjectKey, String> refused = new TreeMap<>();

  Obstacles(PlanContext plan, Writers writers, Map<ObjectKey, Revision> revisions) {
    this.plan = plan;
    this.writers = writers;
    this.revisions = revisions;
  }

  /** Finds all of them. */
  void clear() {
    for (Revision revision : List.copyOf(revisions.values())) {
      if (revision.rebuilds || revision.retypes && revision.key().kind() == ObjectKind.TYPE) {
        rebuild(revision.key());
      }
    }
    for (Revision revision : List.copyOf(revisions.values())) {
      if (revision.retypes && plan.isApart(revision.key(), Attribute.DEFAULT)) {
        detachHeirs(revision.key());
      }
    }
    Deque<ObjectKey> moving = new ArrayDeque<>(plan.users.targets());
    while (!moving.isEmpty()) {
      ObjectKey target = moving.remove();
      if (!isMoving(target)) {
        continue;
      }
      for (Users.Use use : plan.users.of(target)) {
        if (!plan.isGone(use.user())
            && standsInTheWay(use, target)
            && moved(use.user(), use.attribute(), target)) {
          follow(use.user(), moving);
        }
      }
    }
  }

  /** What moves with an object: its parts, and the columns of heirs. */
  private void follow(ObjectKey moved, Deque<ObjectKey> moving) {
    moving.add(moved);
    for (ObjectKey part : plan.partsOf(moved)) {
      follow(part, moving);
    }
    for (ObjectKey heir : plan.inHeirs(moved)) {
      follow(heir, moving);
    }
  }

  /** The default of an heir's column that gets another type with its parent's. */
  private void detachHeirs(ObjectKey column) {
    for (ObjectKey heir : plan.heirs(column)) {
      if (!plan.isGone(heir) && Values.has(plan.before.get(heir), Attribute.DEFAULT)) {
        detached.add(heir);
      }
    }
  }

  /** A type that columns have is made beside itself; any other one is dropped and made. */
  private void rebuild(ObjectKey type) {
    boolean used = false;
    boolean retypes = !revisions.containsKey(type) || !revisions.get(type).rebuilds;
    for (Users.Use use : plan.users.of(type)) {
      ObjectKind kind = use.user().kind();
      boolean holds =
          kind == ObjectKind.COLUMN || kind == ObjectKind.DOMAIN || kind == ObjectKind.TYPE;
      used |= holds && !use.isBy(Attribute.DEFAULT) && !plan.isGone(use.user());
    }
    if (used) {
      rebuilt.add(type);
    } else if (!retypes) {
      plan.replace(type, "it cannot be changed");
    }
  }

  /** Whether an object is not what it was, so that what refers to it may stand in the way. */
  private boolean isMoving(ObjectKey target) {
    return rebuilt.contains(target) || isRetyped(target) || plan.isGone(target);
  }

  private boolean isRetyped(ObjectKey target) {
    if (target.kind() != ObjectKind.COLUMN || revisions.isEmpty()) {
      return false;
    }
    Revision revision = revisions.get(target);
    return revision != null && revision.retypes || isRetypedByParent(target);
  }

  private boolean standsInTheWay(Users.Use use, ObjectKey target) {
    if (plan.isGone(target)) {
      return isInTheWayOfDrop(use.user(), target);
    }
    if (rebuilt.contains(target)) {
      return true;
    }
    return isRetyped(target)
        && (blocksNewType(use)
            || isBetweenNewTypes(use.user())
            || isReadOtherwise(use.user(), target));
  }

  /**
   * Whether an expression over a column of a domain with another base is printed otherwise: what is
   * there keeps the casts to the old base, which are no part of what was written.
   */
  private boolean isReadOtherwise(ObjectKey user, ObjectKey column) {
    boolean rebuildable =
        switch (user.kind()) {
          case CONSTRAINT, INDEX, STATISTICS -> plan.after.has(user);
          default -> false;
        };
    return rebuildable
        && plan.before.usesOf(column).getOrDefault(Attribute.TYPE.spelling(), Set.of()).stream()
            .anyMatch(rebuilt::contains)
        && !plan.before.get(user).attributes().equals(plan.after.get(user).attributes());
  }

  /**
   * Whether it is a foreign key of which both sides get other types, so that they would not fit
   * between the one and the other.
   */
  private boolean isBetweenNewTypes(ObjectKey user) {
    if (user.kind() != ObjectKind.CONSTRAINT
        || PlanContext.isInherited(plan.before.compared(user).orElseThrow(), plan.before)) {
      return false;
    }
    Map<String, Set<ObjectKey>> uses = plan.before.usesOf(user);
    return isAnyRetyped(uses.getOrDefault(Attribute.COLUMNS.spelling(), Set.of()))
        && isAnyRetyped(targets(uses.getOrDefault(Attribute.REFERENCES.spelling(), Set.of())));
  }

  private boolean isAnyRetyped(Set<ObjectKey> columns) {
    return columns.stream().anyMatch(c -> c.kind() == ObjectKind.COLUMN && isRetyped(c));
  }

  /** What is referred to, and the columns of the keys among it. */
  private Set<ObjectKey> targets(Set<ObjectKey> references) {
    Set<ObjectKey> targets = new TreeSet<>(references);
    for (ObjectKey key : references) {
      if (key.kind() == ObjectKind.CONSTRAINT) {
        targets.addAll(
            plan.before.usesOf(key).getOrDefault(Attribute.COLUMNS.spelling(), Set.of()));
      }
    }
    return targets;
  }

  /** Whether a reference is still there when what it is to is dropped. */
  private boolean isInTheWayOfDrop(ObjectKey user, ObjectKey target) {
    boolean changes = revisions.containsKey(user);
    return !changes
        || plan.after.has(target) && plan.after.uses(user, target)
        || target.kind() == ObjectKind.COLUMN
            && plan.usesAllOf(user, plan.before.containerOf(target).orElseThrow());
  }

  private boolean isRetypedByParent(ObjectKey column) {
    if (column.kind() != ObjectKind.COLUMN || !plan.users.haveHeirs()) {
      return false;
    }
    for (ObjectKey parent : PlanContext.inParents(column, plan.before)) {
      Revision revision = revisions.get(parent);
      if (revision != null && revision.retypes || isRetypedByParent(parent)) {
        return true;
      }
    }
    return false;
  }

  /** What ALTER COLUMN TYPE does not rebuild by itself (manual, ALTER TABLE, notes). */
  private static boolean blocksNewType(Users.Use use) {
    return switch (use.user().kind()) {
      case VIEW, MATERIALIZED_VIEW, RULE, POLICY, TRIGGER, FUNCTION, PROCEDURE, PUBLICATION -> true;
      case COLUMN -> use.isBy(Attribute.GENERATED);
      default -> false;
    };
  }

  /** Whether something was found that is to be moved. */
  private boolean moved(ObjectKey user, String attribute, ObjectKey target) {
    switch (user.kind()) {
      case COLUMN -> {
        return movedColumn(user, attribute, target);
      }
      case SEQUENCE -> {
        return detached.add(user);
      }
      case TYPE, DOMAIN -> {
        return rebuilt.add(user);
      }
      case TABLE, FOREIGN_TABLE, SCHEMA, EXTENSION -> {
        return refuse(user, "it stands on " + target + ", which must be made anew");
      }
      default -> {
        SchemaObject object = plan.before.get(user);
        String keeps = writers.of(user.kind()).keeps(object);
        if (!keeps.isEmpty()) {
          return refuse(user, "it stands in the way of a change of " + target + ", and " + keeps);
        }
        revisions.remove(user);
        return plan.replace(user, wayOf(target));
      }
    }
  }

  private static String wayOf(ObjectKey target) {
    return "in the way of the change of " + target;
  }

  private boolean movedColumn(ObjectKey user, String attribute, ObjectKey target) {
    if (attribute.equals(Attribute.DEFAULT.spelling())) {
      return detached.add(user);
    }
    if (attribute.equals(Attribute.GENERATED.spelling())) {
      revisions.remove(user);
      return plan.replace(user, wayOf(target));
    }
    if (attribute.equals(Attribute.TYPE.spelling()) && rebuilt.contains(target)) {
      Revision revision = revisions.get(user);
      if (revision != null && revision.retypes || getsItsTypeFromParent(user, target)) {
        return false;
      }
      if (revision == null) {
        revision = new Revision(plan.before.get(user), plan.after.get(user), List.of());
        revisions.put(user, revision);
      }
      ColumnWriter.adopt(revision, target, plan);
      return true;
    }
    return refuse(user, "it stands on " + target + ", which must be made anew");
  }

  /** Whether a parent's column is of the type, too, and passes the new one on. */
  private boolean getsItsTypeFromParent(ObjectKey column, ObjectKey type) {
    return PlanContext.inParents(column, plan.before).stream()
        .map(parent -> plan.before.usesOf(parent).get(Attribute.TYPE.spelling()))
        .anyMatch(types -> types != null && types.contains(type));
  }

  private boolean refuse(ObjectKey user, String sentence) {
    return refused.putIfAbsent(user, sentence) == null;
  }
}
