package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.AttributeValue;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.schema.SchemaObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The constraints of new tables stand within CREATE TABLE, as a person would write them, unless
 * what they need is made later.
 */
final class WovenConstraints {

  private final PlanContext plan;
  private final TableWriter writer;

  /** Where each task is in the order. */
  private final Map<Task, Integer> places = new HashMap<>();

  /** The table of each constraint that stands within its statement. */
  private final Map<Task, Task> tables = new HashMap<>();

  /** What must be done before a constraint. */
  private final Map<Task, List<Task>> before = new HashMap<>();

  private final Map<Task, List<SchemaObject>> woven = new LinkedHashMap<>();

  WovenConstraints(PlanContext plan) {
    this.plan = plan;
    this.writer = new TableWriter(plan);
  }

  /** Weaves what it can of tasks that are in order. */
  void weave(List<Task> order, Withheld withheld) {
    Map<ObjectKey, Task> made = new HashMap<>();
    for (Task task : order) {
      places.put(task, places.size());
      if (isPlainTable(task) && !withheld.contains(task)) {
        made.put(task.key, task);
      }
    }
    if (made.isEmpty()) {
      return;
    }
    for (Task task : order) {
      for (Task following : task.following) {
        if (isConstraint(following)) {
          before.computeIfAbsent(following, none -> new ArrayList<>()).add(task);
        }
      }
    }
    for (Task task : order) {
      if (isConstraint(task) && !withheld.contains(task)) {
        SchemaObject constraint = plan.after.get(task.key);
        Task table = constraint.container().map(made::get).orElse(null);
        if (table != null && mayStandIn(constraint) && isReady(task, table)) {
          tables.put(task, table);
          woven.computeIfAbsent(table, none -> new ArrayList<>()).add(constraint);
          task.steps.remove(0);
        }
      }
    }
    woven.forEach(this::write);
  }

  /** The tables that the statement of a new table refers to. */
  Set<ObjectKey> targets(Task table) {
    Set<ObjectKey> targets = new HashSet<>();
    for (SchemaObject constraint : woven.getOrDefault(table, List.of())) {
      targets.addAll(
          plan.after
              .usesOf(constraint.key())
              .getOrDefault(Attribute.REFERENCES.spelling(), Set.of()));
    }
    return targets;
  }

  private static boolean isConstraint(Task task) {
    return task.sort == Task.Sort.CREATE && task.key.kind() == ObjectKind.CONSTRAINT;
  }

  private boolean isPlainTable(Task task) {
    if (task.sort != Task.Sort.CREATE || task.key.kind() != ObjectKind.TABLE) {
      return false;
    }
    SchemaObject table = plan.after.get(task.key);
    return !Values.has(table, Attribute.PARTITION_OF) && !Values.has(table, Attribute.OF_TYPE);
  }

  /** CREATE TABLE takes no NOT VALID. */
  private static boolean mayStandIn(SchemaObject constraint) {
    return !Values.has(constraint, Attribute.VALID) || Values.has(constraint, Attribute.ENFORCED);
  }

  private boolean isReady(Task constraint, Task table) {
    for (Task needed : before.getOrDefault(constraint, List.of())) {
      Task at = tables.getOrDefault(needed, needed);
      if (at != table && places.get(at) > places.get(table)) {
        return false;
      }
    }
    return true;
  }

  private void write(Task table, List<SchemaObject> constraints) {
    List<SchemaObject> sorted = new ArrayList<>(constraints);
    sorted.sort(Comparator.comparingInt(WovenConstraints::rank));
    List<String> clauses = new ArrayList<>();
    sorted.forEach(constraint -> clauses.add(ConstraintWriter.clause(constraint)));
    table.steps.set(0, Step.of(table.key, writer.definition(plan.after.get(table.key), clauses)));
  }

  /** Keys first, references last. */
  private static int rank(SchemaObject constraint) {
    AttributeValue[] types = {
      AttributeValue.PRIMARY_KEY,
      AttributeValue.UNIQUE,
      AttributeValue.EXCLUDE,
      AttributeValue.CHECK,
      AttributeValue.FOREIGN_KEY
    };
    for (int i = 0; i < types.length; i++) {
      if (types[i].is(Values.get(constraint, Attribute.TYPE))) {
        return i;
      }
    }
    return types.length;
  }
}
