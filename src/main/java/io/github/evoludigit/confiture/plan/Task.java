package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.schema.ObjectKey;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is done with one object at one place of the order. */
final class Task implements Comparable<Task> {

  /** What is done. */
  enum Sort {
    /** What refers to others lets them go. */
    DETACH,
    /** It is dropped. */
    DROP,
    /** It is changed. */
    ALTER,
    /** It is made. */
    CREATE,
    /** It gets what needs all others. */
    FINISH
  }

  final Sort sort;
  final ObjectKey key;
  final List<Step> steps = new ArrayList<>();

  /** What can only be done after it. */
  final Set<Task> following = new LinkedHashSet<>();

  /** What is rather done after it. */
  final Set<Task> rather = new LinkedHashSet<>();

  /** How many of those that are rather done before are not yet. */
  int held;

  /** Where it is among those of its kind: a column among the others. */
  int place;

  /** How many of those that must be done before are not yet. */
  int waiting;

  Task(Sort sort, ObjectKey key) {
    this.sort = sort;
    this.key = key;
  }

  /** Is done before another. */
  void before(Task other) {
    if (other != this && following.add(other)) {
      other.waiting++;
    }
  }

  /** Is done before another unless something is against that. */
  void preferablyBefore(Task other) {
    if (other != this && rather.add(other)) {
      other.held++;
    }
  }

  /** Whether rows or values are gone afterwards. */
  boolean losesData() {
    for (Step step : steps) {
      if (step.losesData()) {
        return true;
      }
    }
    return false;
  }

  /** What frees others comes first, what loses rows late. */
  private int phase() {
    return switch (sort) {
      case DETACH -> 0;
      // Who uses what an extension brings along is not known, but that he is done with it is.
      case DROP ->
          switch (key.kind()) {
            case TABLE, COLUMN, EXTENSION -> 3;
            default -> 1;
          };
      case ALTER, CREATE -> 2;
      case FINISH -> 4;
    };
  }

  @Override
  public int compareTo(Task other) {
    int order = Integer.compare(phase(), other.phase());
    if (order == 0) {
      order =
          sort == Sort.DROP && other.sort == Sort.DROP
              ? other.key.kind().compareTo(key.kind())
              : key.kind().compareTo(other.key.kind());
    }
    if (order == 0 && place != other.place && key.names().size() == other.key.names().size()) {
      order = Integer.compare(place, other.place);
    }
    if (order == 0) {
      order = key.compareTo(other.key);
    }
    return order == 0 ? sort.compareTo(other.sort) : order;
  }

  @Override
  public String toString() {
    return sort + " " + key;
  }
}
