package io.github.evoludigit.confiture.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which lines two texts have in common, in an order that both have. Lines that each text has once
 * are the anchors (patience diff); between two of them few lines are left, of which the longest
 * common sequence is found. Where more are left without any anchor, they have nothing in common:
 * the work grows with the number of lines, and not with its square.
 */
final class CommonLines {

  /** The product of the numbers of lines above which no longest common sequence is looked for. */
  private static final int LARGEST = 160_000;

  /** How often what is left between anchors is looked through for others. */
  private static final int MOST_ROUNDS = 8;

  /**
   * Parts of both texts that have nothing before and after them in common, or all of it.
   *
   * @param round how often anchors were looked for around it
   */
  private record Range(int oldFrom, int oldTo, int newFrom, int newTo, int round) {}

  private final int[] oldIds;
  private final int[] newIds;
  private final int[] pairs;
  private final List<Range> open = new ArrayList<>();

  /** For each line by its number: how often it was seen, and where, within one range. */
  private final int[] oldCount;

  private final int[] newCount;
  private final int[] newPlace;

  private CommonLines(int[] oldIds, int[] newIds, int ids) {
    this.oldIds = oldIds;
    this.newIds = newIds;
    this.pairs = new int[oldIds.length];
    this.oldCount = new int[ids];
    this.newCount = new int[ids];
    this.newPlace = new int[ids];
  }

  /** For each old line the index of the new line that it is; -1 if it is none. */
  static int[] of(List<String> oldLines, List<String> newLines) {
    Map<String, Integer> ids = new HashMap<>();
    int[] oldIds = ids(oldLines, ids);
    int[] newIds = ids(newLines, ids);
    CommonLines common = new CommonLines(oldIds, newIds, ids.size());
    Arrays.fill(common.pairs, -1);
    common.open.add(new Range(0, oldIds.length, 0, newIds.length, 0));
    while (!common.open.isEmpty()) {
      common.pair(common.open.remove(common.open.size() - 1));
    }
    return common.pairs;
  }

  private static int[] ids(List<String> lines, Map<String, Integer> ids) {
    int[] numbers = new int[lines.size()];
    int i = 0;
    for (String line : lines) {
      numbers[i++] = ids.computeIfAbsent(line, none -> ids.size());
    }
    return numbers;
  }

  private void pair(Range range) {
    int oldFrom = range.oldFrom;
    int oldTo = range.oldTo;
    int newFrom = range.newFrom;
    int newTo = range.newTo;
    while (oldFrom < oldTo && newFrom < newTo && oldIds[oldFrom] == newIds[newFrom]) {
      pairs[oldFrom++] = newFrom++;
    }
    while (oldFrom < oldTo && newFrom < newTo && oldIds[oldTo - 1] == newIds[newTo - 1]) {
      pairs[--oldTo] = --newTo;
    }
    if (oldFrom == oldTo || newFrom == newTo) {
      return;
    }
    Range rest = new Range(oldFrom, oldTo, newFrom, newTo, range.round);
    if ((long) (oldTo - oldFrom) * (newTo - newFrom) <= LARGEST) {
      pairLongest(rest);
    } else if (range.round < MOST_ROUNDS) {
      split(rest);
    }
  }

  /** Opens the ranges between the anchors of a range. */
  private void split(Range range) {
    int[] anchors = rising(anchors(range));
    int oldFrom = range.oldFrom;
    int newFrom = range.newFrom;
    for (int old : anchors) {
      int its = pairs[old];
      open.add(new Range(oldFrom, old, newFrom, its, range.round + 1));
      oldFrom = old + 1;
      newFrom = its + 1;
    }
    if (anchors.length > 0) {
      open.add(new Range(oldFrom, range.oldTo, newFrom, range.newTo, range.round + 1));
    }
  }

  /** The old lines of a range that both parts have once, in order. */
  private int[] anchors(Range range) {
    for (int i = range.oldFrom; i < range.oldTo; i++) {
      oldCount[oldIds[i]]++;
    }
    for (int j = range.newFrom; j < range.newTo; j++) {
      newCount[newIds[j]]++;
      newPlace[newIds[j]] = j;
    }
    int[] anchors = new int[range.oldTo - range.oldFrom];
    int size = 0;
    for (int i = range.oldFrom; i < range.oldTo; i++) {
      if (oldCount[oldIds[i]] == 1 && newCount[oldIds[i]] == 1) {
        anchors[size++] = i;
        pairs[i] = newPlace[oldIds[i]];
      }
    }
    for (int i = range.oldFrom; i < range.oldTo; i++) {
      oldCount[oldIds[i]] = 0;
    }
    for (int j = range.newFrom; j < range.newTo; j++) {
      newCount[newIds[j]] = 0;
    }
    return Arrays.copyOf(anchors, size);
  }

  /** The longest part of the anchors whose new lines are in order; the others are unpaired. */
  private int[] rising(int[] anchors) {
    int[] ends = new int[anchors.length];
    int[] before = new int[anchors.length];
    int length = 0;
    for (int k = 0; k < anchors.length; k++) {
      int low = 0;
      int high = length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (pairs[anchors[ends[middle]]] < pairs[anchors[k]]) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      before[k] = low == 0 ? -1 : ends[low - 1];
      ends[low] = k;
      length = Math.max(length, low + 1);
    }
    int[] rising = new int[length];
    boolean[] kept = new boolean[anchors.length];
    int k = length == 0 ? -1 : ends[length - 1];
    for (int i = length - 1; i >= 0; i--) {
      rising[i] = anchors[k];
      kept[k] = true;
      k = before[k];
    }
    for (int i = 0; i < anchors.length; i++) {
      if (!kept[i]) {
        pairs[anchors[i]] = -1;
      }
    }
    return rising;
  }

  /** The longest common sequence of a small range. */
  private void pairLongest(Range range) {
    int rows = range.oldTo - range.oldFrom;
    int columns = range.newTo - range.newFrom;
    int[][] longest = new int[rows + 1][columns + 1];
    for (int i = rows - 1; i >= 0; i--) {
      for (int j = columns - 1; j >= 0; j--) {
        longest[i][j] =
            oldIds[range.oldFrom + i] == newIds[range.newFrom + j]
                ? longest[i + 1][j + 1] + 1
                : Math.max(longest[i + 1][j], longest[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < rows && j < columns) {
      if (oldIds[range.oldFrom + i] == newIds[range.newFrom + j]) {
        pairs[range.oldFrom + i++] = range.newFrom + j++;
      } else if (longest[i + 1][j] >= longest[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
  }
}
