package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.schema.SchemaObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says of each task which others it must follow. */
final class TaskOrder {

  private final PlanContext plan;
  private final Obstacles obstacles;
  private final Tasks tasks;

  /** The keys of schemas that were looked for, by name. */
  private final Map<String, ObjectKey> schemas = new HashMap<>();

  /** The keys that are made, by their tables. */
  private final Map<ObjectKey, List<ObjectKey>> keysOf = new HashMap<>();

  /** The columns that are dropped, by their tables. */
  private final Map<ObjectKey, List<Task>> columnDrops = new HashMap<>();

  TaskOrder(PlanContext plan, Obstacles obstacles, Tasks tasks) {
    this.plan = plan;
    this.obstacles = obstacles;
    this.tasks = tasks;
  }

  void connect() {
    findKeys();
    findColumnDrops();
    users(plan.before, plan.gone(), Task.Sort.DROP, Task.Sort.DETACH, Task.Sort.ALTER)
        .forEach(this::drops);
    users(plan.after, plan.made(), Task.Sort.CREATE, Task.Sort.ALTER).forEach(this::makes);
    names();
    references();
  }

  /** What there may be a task of, itself or with another: an heir's column with its parent's. */
  private Set<ObjectKey> users(PlanSide side, Set<ObjectKey> moved, Task.Sort... sorts) {
    if (plan.users.haveHeirs()) {
      return side.compared().objects().keySet();
    }
    Set<ObjectKey> users = new HashSet<>(moved);
    for (Task.Sort sort : sorts) {
      for (Task task : tasks.all(sort)) {
        if (side.has(task.key)) {
          users.add(task.key);
        }
      }
    }
    return users;
  }

  /** A new table comes after those that it has foreign keys to, if nothing else is against that. */
  private void references() {
    for (Task constraint : tasks.all(Task.Sort.CREATE)) {
      if (constraint.key.kind() == ObjectKind.CONSTRAINT) {
        Optional<Task> table = plan.after.get(constraint.key).container().flatMap(this::tableOf);
        for (ObjectKey target :
            plan.after
                .usesOf(constraint.key)
                .getOrDefault(Attribute.REFERENCES.spelling(), Set.of())) {
          Optional<Task> other = tableOf(target);
          if (table.isPresent() && other.isPresent()) {
            other.get().preferablyBefore(table.get());
          }
        }
      }
    }
  }

  private Optional<Task> tableOf(ObjectKey key) {
    return key.kind() == ObjectKind.TABLE ? tasks.find(Task.Sort.CREATE, key) : Optional.empty();
  }

  /** What refers to others goes before they go. */
  private void drops(ObjectKey user) {
    Optional<Task> drop = dropOf(user);
    Optional<Task> detach = tasks.find(Task.Sort.DETACH, user);
    Optional<Task> alter = alterOf(user);
    if (drop.isEmpty() && detach.isEmpty() && alter.isEmpty()) {
      return;
    }
    for (ObjectKey target : used(plan.before, user)) {
      Optional<Task> dropOfTarget = dropOf(target);
      Optional<Task> alterOfTarget = alterOf(target);
      drop.ifPresent(
          task -> {
            dropOfTarget.ifPresent(task::before);
            if (isReleased(user, target)) {
              alterOfTarget.ifPresent(alterOfTable -> alterOfTable.before(task));
            } else {
              alterOfTarget.ifPresent(task::before);
            }
          });
      detach.ifPresent(
          task -> {
            dropOfTarget.ifPresent(task::before);
            alterOfTarget.ifPresent(task::before);
          });
      if (drop.isEmpty() && alter.isPresent() && !plan.after.uses(user, target)) {
        // A type that is made anew beside the old one refers to what that did until it is dropped.
        Task last =
            obstacles.rebuilt.contains(user)
                ? tasks.find(Task.Sort.FINISH, user).orElse(alter.get())
                : alter.get();
        dropOfTarget.filter(task -> task != last).ifPresent(last::before);
      }
    }
    rebuilt(user);
    drop.ifPresent(task -> tasks.find(Task.Sort.CREATE, user).ifPresent(task::before));
    detach.ifPresent(task -> alter.ifPresent(task::before));
  }

  /**
   * Of types that are made anew beside themselves, the old one that is made of another goes first.
   */
  private void rebuilt(ObjectKey user) {
    if (obstacles.rebuilt.contains(user)) {
      Task last = tasks.of(Task.Sort.FINISH, user);
      for (ObjectKey target : used(plan.before, user)) {
        if (obstacles.rebuilt.contains(target)) {
          last.before(tasks.of(Task.Sort.FINISH, target));
        }
      }
    }
  }

  /** Whether it can only be dropped when its table is no partition or heir any more. */
  private boolean isReleased(ObjectKey part, ObjectKey table) {
    SchemaObject object = plan.before.compared(part).orElseThrow();
    return object.container().filter(table::equals).isPresent()
        && !plan.isGone(table)
        && PlanContext.isInherited(object, plan.before);
  }

  /** What is referred to is there before. */
  private void makes(ObjectKey user) {
    Optional<Task> make = createOf(user).or(() -> alterOf(user));
    if (make.isEmpty()) {
      return;
    }
    Task task = make.get();
    for (Map.Entry<String, Set<ObjectKey>> use : plan.after.usesOf(user).entrySet()) {
      if (use.getKey().equals(Attribute.OWNED_BY.spelling())) {
        continue;
      }
      for (ObjectKey target : use.getValue()) {
        follow(task, target);
      }
    }
    schemaOf(plan.after, user).ifPresent(schema -> follow(task, schema));
    if (task.sort == Task.Sort.ALTER && user.kind() == ObjectKind.COLUMN) {
      // What an heir has of its own is said after its parent has changed it.
      PlanContext.inParents(user, plan.after).forEach(origin -> follow(task, origin));
    }
    if (task.sort == Task.Sort.CREATE) {
      for (ObjectKey column : columnsOf(user)) {
        // What a parent gets later comes after an heir's own columns.
        PlanContext.inParents(column, plan.after).forEach(origin -> follow(task, origin));
      }
    }
    switch (user.kind()) {
      case VIEW, MATERIALIZED_VIEW, RULE, FUNCTION, PROCEDURE -> followKeys(task, user);
      default -> {
        // Nothing else counts on them.
      }
    }
  }

  /** GROUP BY and ON CONFLICT count on a table's keys, which are no part of CREATE TABLE. */
  private void followKeys(Task task, ObjectKey user) {
    for (ObjectKey target : used(plan.after, user)) {
      followDroppedColumns(task, user, target);
      for (ObjectKey key : keysOf.getOrDefault(target, List.of())) {
        createOf(key).ifPresent(create -> create.before(task));
      }
    }
  }

  /** What refers to all columns of a table is made when those are gone that go. */
  private void followDroppedColumns(Task task, ObjectKey user, ObjectKey table) {
    List<Task> drops = columnDrops.getOrDefault(table, List.of());
    if (!drops.isEmpty() && plan.usesAllOf(user, table)) {
      drops.forEach(drop -> drop.before(task));
    }
  }

  private void findColumnDrops() {
    for (Task drop : tasks.all(Task.Sort.DROP)) {
      if (drop.key.kind() == ObjectKind.COLUMN) {
        plan.before
            .containerOf(drop.key)
            .ifPresent(
                table -> columnDrops.computeIfAbsent(table, none -> new ArrayList<>()).add(drop));
      }
    }
  }

  private void findKeys() {
    for (ObjectKey key : plan.made()) {
      SchemaObject object = plan.after.compared(key).orElseThrow();
      boolean unique =
          key.kind() == ObjectKind.INDEX && Values.has(object, Attribute.UNIQUE)
              || key.kind() == ObjectKind.CONSTRAINT && !TakenNames.of(object).isEmpty();
      if (unique) {
        object
            .container()
            .ifPresent(table -> keysOf.computeIfAbsent(table, none -> new ArrayList<>()).add(key));
      }
    }
  }

  private void follow(Task task, ObjectKey target) {
    Optional<Task> create = createOf(target);
    if (create.isPresent()) {
      create.get().before(task);
    } else if (tasks.find(Task.Sort.FINISH, target).filter(task::equals).isEmpty()) {
      alterOf(target).ifPresent(alter -> alter.before(task));
    }
  }

  private Set<ObjectKey> used(PlanSide side, ObjectKey user) {
    Set<ObjectKey> used = new HashSet<>();
    side.usesOf(user).values().forEach(used::addAll);
    schemaOf(side, user).ifPresent(used::add);
    used.remove(user);
    return used;
  }

  private Optional<ObjectKey> schemaOf(PlanSide side, ObjectKey key) {
    if (key.names().size() < 2) {
      return Optional.empty();
    }
    ObjectKey schema =
        schemas.computeIfAbsent(key.names().get(0), name -> ObjectKey.of(ObjectKind.SCHEMA, name));
    return side.has(schema) ? Optional.of(schema) : Optional.empty();
  }

  private Optional<Task> dropOf(ObjectKey key) {
    Optional<Task> own = tasks.find(Task.Sort.DROP, key);
    if (own.isPresent() || !plan.gone().contains(key)) {
      return own;
    }
    SchemaObject object = plan.before.compared(key).orElseThrow();
    for (ObjectKey column : columnsOf(object, plan)) {
      return dropOf(column);
    }
    Optional<Task> container = object.container().flatMap(this::dropOf);
    if (container.isEmpty() && PlanContext.isInherited(object, plan.before)) {
      for (ObjectKey origin : PlanContext.origins(key, plan.before)) {
        Optional<Task> task = dropOf(origin);
        if (task.isPresent()) {
          return task;
        }
      }
    }
    return container;
  }

  private Optional<Task> alterOf(ObjectKey key) {
    Optional<Task> own = tasks.find(Task.Sort.ALTER, key);
    if (own.isPresent() || key.kind() != ObjectKind.COLUMN || !plan.users.haveHeirs()) {
      return own;
    }
    for (ObjectKey parent : PlanContext.inParents(key, plan.before)) {
      Optional<Task> task = alterOf(parent);
      if (task.isPresent()) {
        return task;
      }
    }
    return Optional.empty();
  }

  private Optional<Task> createOf(ObjectKey key) {
    Optional<Task> own = tasks.find(Task.Sort.CREATE, key);
    if (own.isPresent() || !plan.made().contains(key)) {
      return own;
    }
    SchemaObject object = plan.after.compared(key).orElseThrow();
    Optional<Task> container = object.container().flatMap(this::createOf);
    if (container.isPresent() || !PlanContext.isInherited(object, plan.after)) {
      return container;
    }
    for (ObjectKey origin : PlanContext.origins(key, plan.after)) {
      Optional<Task> task = createOf(origin);
      if (task.isPresent()) {
        return task;
      }
    }
    return Optional.empty();
  }

  /** A name is free before it is taken again. */
  private void names() {
    Map<String, List<Task>> freed = new HashMap<>();
    for (ObjectKey key : plan.gone()) {
      dropOf(key)
          .ifPresent(
              task -> {
                for (String name : TakenNames.of(plan.before.compared(key).orElseThrow())) {
                  freed.computeIfAbsent(name, none -> new ArrayList<>()).add(task);
                }
              });
    }
    for (Task detach : tasks.all(Task.Sort.DETACH)) {
      boolean identity =
          detach.key.kind() == ObjectKind.COLUMN
              && Values.has(plan.before.compared(detach.key).orElseThrow(), Attribute.IDENTITY);
      if (identity) {
        for (String name : TakenNames.of(plan.before.compared(detach.key).orElseThrow())) {
          freed.computeIfAbsent(name, none -> new ArrayList<>()).add(detach);
        }
      }
    }
    for (Task.Sort sort : new Task.Sort[] {Task.Sort.CREATE, Task.Sort.ALTER}) {
      for (Task task : tasks.all(sort)) {
        if (sort == Task.Sort.CREATE || task.key.kind() == ObjectKind.COLUMN) {
          for (String name : takenBy(task.key)) {
            freed.getOrDefault(name, List.of()).forEach(other -> other.before(task));
          }
        }
      }
    }
  }

  /** The names that an object takes when it is made, a table with the sequences of identities. */
  private List<String> takenBy(ObjectKey made) {
    List<String> names = new ArrayList<>(TakenNames.of(plan.after.compared(made).orElseThrow()));
    columnsOf(made)
        .forEach(column -> names.addAll(TakenNames.of(plan.after.compared(column).orElseThrow())));
    return names;
  }

  /** The columns of a table as it is to be. */
  private List<ObjectKey> columnsOf(ObjectKey table) {
    List<ObjectKey> columns = new ArrayList<>();
    if (table.kind() == ObjectKind.TABLE || table.kind() == ObjectKind.FOREIGN_TABLE) {
      for (String member : plan.after.compared(table).orElseThrow().members()) {
        List<String> names = new ArrayList<>(table.names());
        names.add(member);
        ObjectKey column = new ObjectKey(ObjectKind.COLUMN, names, "");
        if (plan.after.has(column)) {
          columns.add(column);
        }
      }
    }
    return columns;
  }

  /**
   * The columns of its own table that an object is dropped with: DROP COLUMN takes along the
   * constraints, indexes and statistics over it, and a sequence that it owns.
   */
  static List<ObjectKey> columnsOf(SchemaObject object, PlanContext plan) {
    ObjectKey key = object.key();
    List<ObjectKey> columns = new ArrayList<>();
    boolean follows =
        switch (key.kind()) {
          case CONSTRAINT, INDEX, STATISTICS, SEQUENCE -> true;
          default -> false;
        };
    if (!follows || plan.after.has(key)) {
      return columns;
    }
    for (Set<ObjectKey> used : plan.before.usesOf(key).values()) {
      for (ObjectKey target : used) {
        boolean own =
            target.kind() == ObjectKind.COLUMN
                && plan.before.containerOf(target).equals(object.container());
        if (own && !plan.after.has(target)) {
          columns.add(target);
        }
      }
    }
    return columns;
  }
}
