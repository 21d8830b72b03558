package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.schema.SchemaObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The bounds of a table's partitions, of which no two may overlap, nor may two be the default one
 * (manual, section 5.12.2): a partition leaves its place before another takes it. One that is
 * dropped is detached before, so that its rows can be moved into those that come.
 */
final class PartitionPlaces {

  private final PlanContext plan;
  private final Tasks tasks;

  /** What leaves a place, by the partitioned table. */
  private final Map<String, List<Task>> leaving = new HashMap<>();

  PartitionPlaces(PlanContext plan, Tasks tasks) {
    this.plan = plan;
    this.tasks = tasks;
  }

  /** Has places left before they are taken. */
  void free() {
    Map<String, List<Task>> taking = taking();
    if (taking.isEmpty()) {
      return;
    }
    for (Task drop : List.copyOf(tasks.all(Task.Sort.DROP))) {
      String whole = wholeOf(plan.before, drop.key);
      if (taking.containsKey(whole) && !isGone(drop.key)) {
        detach(drop, whole);
      }
    }
    for (Task alter : tasks.all(Task.Sort.ALTER)) {
      String whole = wholeOf(plan.before, alter.key);
      if (!whole.isEmpty() && isMoved(alter.key)) {
        leave(whole, alter);
      }
    }
    taking.forEach(
        (whole, takers) -> {
          for (Task left : leaving.getOrDefault(whole, List.of())) {
            takers.stream().filter(taker -> !taker.key.equals(left.key)).forEach(left::before);
          }
        });
  }

  /** What takes a place, by the partitioned table, where that is not made itself. */
  private Map<String, List<Task>> taking() {
    Map<String, List<Task>> taking = new HashMap<>();
    for (Task.Sort sort : List.of(Task.Sort.CREATE, Task.Sort.FINISH)) {
      for (Task task : tasks.all(sort)) {
        String whole = wholeOf(plan.after, task.key);
        boolean takes = sort == Task.Sort.CREATE || isMoved(task.key);
        if (!whole.isEmpty() && takes) {
          taking.computeIfAbsent(whole, none -> new ArrayList<>()).add(task);
        }
      }
    }
    return taking;
  }

  private void detach(Task drop, String whole) {
    Task detach = tasks.of(Task.Sort.DETACH, drop.key);
    detach.steps.add(
        Step.of(drop.key, "ALTER TABLE " + whole + " DETACH PARTITION " + Sql.of(drop.key))
            .because("others take its place; its rows can be moved until it is dropped"));
    detach.before(drop);
    leave(whole, detach);
  }

  private void leave(String whole, Task task) {
    leaving.computeIfAbsent(whole, none -> new ArrayList<>()).add(task);
  }

  /** Whether the table that a partition is of goes, or is made anew. */
  private boolean isGone(ObjectKey partition) {
    return plan
        .before
        .usesOf(partition)
        .getOrDefault(Attribute.PARTITION_OF.spelling(), Set.of())
        .stream()
        .anyMatch(plan::isGone);
  }

  /** Whether a table that stays has another bound, or is another table's partition. */
  private boolean isMoved(ObjectKey table) {
    Optional<SchemaObject> before = plan.before.compared(table);
    Optional<SchemaObject> after = plan.after.compared(table);
    if (before.isEmpty() || after.isEmpty()) {
      return false;
    }
    for (Attribute place : List.of(Attribute.PARTITION_OF, Attribute.PARTITION_BOUND)) {
      if (!Values.get(before.get(), place).equals(Values.get(after.get(), place))) {
        return true;
      }
    }
    return false;
  }

  /** The table that a table is a partition of; empty if it is none. */
  private static String wholeOf(PlanSide side, ObjectKey key) {
    boolean table = key.kind() == ObjectKind.TABLE || key.kind() == ObjectKind.FOREIGN_TABLE;
    return table
        ? side.compared(key).map(each -> Values.get(each, Attribute.PARTITION_OF)).orElse("")
        : "";
  }
}
