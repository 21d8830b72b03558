package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.schema.ObjectKey;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The tasks that are not done because rows or values may be lost, and those that make no sense
 * without them: what comes after, and what else is done with the same object, so that nothing is
 * dropped that does not come back.
 */
final class Withheld {

  private final Set<Task> tasks = new HashSet<>();

  /**
   * What is withheld of some tasks.
   *
   * @param all all tasks
   * @param rebuilt the types that are made anew beside themselves, of whose columns none may stay
   *     behind
   * @param after what is to be, which says who is made of which type
   */
  Withheld(List<Task> all, Set<ObjectKey> rebuilt, PlanSide after) {
    Map<ObjectKey, Set<Task>> together = new HashMap<>();
    for (Task task : all) {
      together.computeIfAbsent(task.key, none -> new HashSet<>()).add(task);
    }
    if (!rebuilt.isEmpty() && !all.isEmpty()) {
      Users users = new Users(after);
      for (ObjectKey type : rebuilt) {
        Set<Task> its = together.getOrDefault(type, Set.of());
        for (Users.Use use : users.of(type)) {
          together.getOrDefault(use.user(), new HashSet<>()).addAll(its);
        }
      }
    }
    Deque<Task> next = new ArrayDeque<>();
    for (Task task : all) {
      if (task.losesData()) {
        next.add(task);
      }
    }
    while (!next.isEmpty()) {
      Task task = next.remove();
      if (tasks.add(task)) {
        next.addAll(task.following);
        next.addAll(together.get(task.key));
      }
    }
  }

  /** Whether a task is. */
  boolean contains(Task task) {
    return tasks.contains(task);
  }
}
