package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.schema.ObjectKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeSet;

/** All tasks of a plan, and their order. */
final class Tasks {

  private final Map<Task.Sort, Map<ObjectKey, Task>> tasks = new EnumMap<>(Task.Sort.class);

  Tasks() {
    for (Task.Sort sort : Task.Sort.values()) {
      tasks.put(sort, new HashMap<>());
    }
  }

  /** The task of a sort for an object, which is there from now on. */
  Task of(Task.Sort sort, ObjectKey key) {
    return tasks.get(sort).computeIfAbsent(key, own -> new Task(sort, own));
  }

  /** The task of a sort for an object, if there is one. */
  Optional<Task> find(Task.Sort sort, ObjectKey key) {
    return Optional.ofNullable(tasks.get(sort).get(key));
  }

  /** All of a sort, in no order. */
  Collection<Task> all(Task.Sort sort) {
    return tasks.get(sort).values();
  }

  /**
   * An order in which each comes after those it must follow; of several the one that comes first by
   * its kind and name. A circle is cut at that one, too.
   */
  List<Task> inOrder() {
    List<Task> order = new ArrayList<>();
    PriorityQueue<Task> ready = new PriorityQueue<>();
    TreeSet<Task> held = new TreeSet<>();
    TreeSet<Task> waiting = new TreeSet<>();
    for (Map<ObjectKey, Task> each : tasks.values()) {
      for (Task task : each.values()) {
        if (task.waiting > 0) {
          waiting.add(task);
        } else {
          (task.held > 0 ? held : ready).add(task);
        }
      }
    }
    while (!ready.isEmpty() || !held.isEmpty() || !waiting.isEmpty()) {
      Task next =
          !ready.isEmpty() ? ready.poll() : held.isEmpty() ? waiting.pollFirst() : held.pollFirst();
      order.add(next);
      for (Task following : next.following) {
        following.waiting--;
        if (following.waiting == 0 && waiting.remove(following)) {
          (following.held > 0 ? held : ready).add(following);
        }
      }
      for (Task following : next.rather) {
        following.held--;
        if (following.held == 0 && held.remove(following)) {
          ready.add(following);
        }
      }
    }
    return order;
  }
}
