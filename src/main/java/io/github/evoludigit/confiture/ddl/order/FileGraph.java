package io.github.evoludigit.confiture.ddl.order;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;

/** Which files need which others, by their numbers in the order of their names. */
final class FileGraph {

  private final int files;

  /** Of each file, what it needs, and why. */
  private final Map<Integer, TreeMap<Integer, Need>> needs = new TreeMap<>();

  /** Of each file, what it had better come after. */
  private final Map<Integer, TreeMap<Integer, Boolean>> wishes = new TreeMap<>();

  FileGraph(int files) {
    this.files = files;
  }

  /** Notes that a file needs another; whether that was not known. */
  boolean add(int user, int provider, Need need) {
    return user != provider
        && needs.computeIfAbsent(user, none -> new TreeMap<>()).putIfAbsent(provider, need) == null;
  }

  /** Notes that a file had better come after another, unless that one needs it. */
  void wish(int user, int provider) {
    if (user != provider) {
      wishes.computeIfAbsent(user, none -> new TreeMap<>()).put(provider, true);
    }
  }

  /**
   * The files so that each comes after what it needs: at each place the first by name of which all
   * needs are there. Empty if files need each other.
   */
  Optional<int[]> order() {
    Map<Integer, List<Integer>> users = new LinkedHashMap<>();
    int[] missing = new int[files];
    needs.forEach((user, all) -> all.keySet().forEach(each -> link(users, missing, user, each)));
    wishes.forEach(
        (user, all) -> {
          for (int each : all.keySet()) {
            if (!isNeededBy(users, user, each)) {
              link(users, missing, user, each);
            }
          }
        });
    PriorityQueue<Integer> ready = new PriorityQueue<>();
    for (int file = 0; file < files; file++) {
      if (missing[file] == 0) {
        ready.add(file);
      }
    }
    int[] order = new int[files];
    int size = 0;
    while (!ready.isEmpty()) {
      int file = ready.remove();
      order[size++] = file;
      for (int user : users.getOrDefault(file, List.of())) {
        if (--missing[user] == 0) {
          ready.add(user);
        }
      }
    }
    return size == files ? Optional.of(order) : Optional.empty();
  }

  private static void link(
      Map<Integer, List<Integer>> users, int[] missing, int user, int provider) {
    users.computeIfAbsent(provider, none -> new ArrayList<>()).add(user);
    missing[user]++;
  }

  /** Whether a file comes after another already. */
  private boolean isNeededBy(Map<Integer, List<Integer>> users, int first, int later) {
    BitSet seen = new BitSet();
    Deque<Integer> open = new ArrayDeque<>(List.of(first));
    while (!open.isEmpty()) {
      int file = open.remove();
      if (file == later) {
        return true;
      }
      if (!seen.get(file)) {
        seen.set(file);
        open.addAll(users.getOrDefault(file, List.of()));
      }
    }
    return false;
  }

  /** Needs of files that need each other, of each the next; the first file by name comes first. */
  List<Need> cycle() {
    for (int first = 0; first < files; first++) {
      List<Need> path = wayBack(first);
      if (!path.isEmpty()) {
        return path;
      }
    }
    return List.of();
  }

  /** The shortest way from a file over its needs to itself. */
  private List<Need> wayBack(int first) {
    Map<Integer, Integer> from = new LinkedHashMap<>();
    Deque<Integer> open = new ArrayDeque<>(List.of(first));
    while (!open.isEmpty()) {
      int file = open.remove();
      for (int next : needs.getOrDefault(file, new TreeMap<>()).keySet()) {
        if (next == first) {
          return way(first, file, from);
        }
        if (from.putIfAbsent(next, file) == null) {
          open.add(next);
        }
      }
    }
    return List.of();
  }

  private List<Need> way(int first, int last, Map<Integer, Integer> from) {
    List<Need> way = new ArrayList<>();
    int to = first;
    for (int file = last; file != first; file = from.get(file)) {
      way.add(0, needs.get(file).get(to));
      to = file;
    }
    way.add(0, needs.get(first).get(to));
    return way;
  }
}
