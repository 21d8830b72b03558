package io.github.evoludigit.confiture.report;

import java.util.ArrayList;
import java.util.List;

/** Two texts as the lines that both have, in between those that only one has. */
final class LineDiff {

  /** How many lines around a difference are shown. */
  private static final int CONTEXT = 3;

  /** The product of the numbers of lines above which sorted ones are merged. */
  private static final long LARGEST = 160_000;

  /** Stands for lines that are the same on both sides and far from a difference. */
  private static final Line GAP = new Line(' ', "…");

  /**
   * A line of the difference.
   *
   * @param sign {@code -} for a line of the old text, {@code +} for one of the new, a space for
   *     both
   * @param text the line
   */
  record Line(char sign, String text) {}

  private final List<Line> lines = new ArrayList<>();

  private LineDiff() {}

  /** The difference of two texts, with some lines that they have in common around each. */
  static List<Line> between(List<String> oldLines, List<String> newLines) {
    LineDiff diff = new LineDiff();
    if ((long) oldLines.size() * newLines.size() > LARGEST
        && isSorted(oldLines)
        && isSorted(newLines)) {
      diff.merge(oldLines, newLines);
    } else {
      diff.add(oldLines, newLines, CommonLines.of(oldLines, newLines));
    }
    return diff.withoutFarLines();
  }

  private void add(List<String> oldLines, List<String> newLines, int[] pairs) {
    int j = 0;
    for (int i = 0; i < pairs.length; i++) {
      if (pairs[i] < 0) {
        lines.add(new Line('-', oldLines.get(i)));
        continue;
      }
      while (j < pairs[i]) {
        lines.add(new Line('+', newLines.get(j++)));
      }
      lines.add(new Line(' ', oldLines.get(i)));
      j++;
    }
    while (j < newLines.size()) {
      lines.add(new Line('+', newLines.get(j++)));
    }
  }

  private static boolean isSorted(List<String> lines) {
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i - 1).compareTo(lines.get(i)) > 0) {
        return false;
      }
    }
    return true;
  }

  /** The difference of sorted lines, the rows of a table: one pass over both. */
  private void merge(List<String> oldLines, List<String> newLines) {
    int i = 0;
    int j = 0;
    while (i < oldLines.size() || j < newLines.size()) {
      int order = order(oldLines, i, newLines, j);
      lines.add(
          order <= 0
              ? new Line(order == 0 ? ' ' : '-', oldLines.get(i))
              : new Line('+', newLines.get(j)));
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
  }

  private static int order(List<String> oldLines, int i, List<String> newLines, int j) {
    if (i == oldLines.size() || j == newLines.size()) {
      return i == oldLines.size() ? 1 : -1;
    }
    return oldLines.get(i).compareTo(newLines.get(j));
  }

  private List<Line> withoutFarLines() {
    boolean[] near = new boolean[lines.size()];
    for (int i = 0; i < near.length; i++) {
      if (lines.get(i).sign() != ' ') {
        int last = Math.min(near.length - 1, i + CONTEXT);
        for (int j = Math.max(0, i - CONTEXT); j <= last; j++) {
          near[j] = true;
        }
      }
    }
    List<Line> shown = new ArrayList<>();
    for (int i = 0; i < near.length; i++) {
      boolean alone = (i == 0 || near[i - 1]) && (i + 1 == near.length || near[i + 1]);
      if (near[i] || alone) {
        shown.add(lines.get(i));
      } else if (i == 0 || near[i - 1]) {
        shown.add(GAP);
      }
    }
    return withoutBlankEdges(shown);
  }

  /** Without the blank lines that a body begins and ends with. */
  private static List<Line> withoutBlankEdges(List<Line> lines) {
    Line blank = new Line(' ', "");
    int from = 0;
    int to = lines.size();
    while (from < to && lines.get(from).equals(blank)) {
      from++;
    }
    while (to > from && lines.get(to - 1).equals(blank)) {
      to--;
    }
    return lines.subList(from, to);
  }
}
