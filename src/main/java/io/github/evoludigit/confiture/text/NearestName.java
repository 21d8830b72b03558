package io.github.evoludigit.confiture.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Finds the names that were perhaps meant by one that there is not: those with the fewest slips of
 * a typist between (a letter too many, too few, another one, two swapped). Case does not count.
 * More than three slips, or than one in three letters, are too many; in the name of a column one in
 * two, as for PostgreSQL where it hints at one ({@code updateFuzzyAttrMatchState}).
 */
public final class NearestName {

  /** More names than these are no help. */
  private static final int MOST = 2;

  /** As many slips can be believed at the most ({@code MAX_FUZZY_DISTANCE}). */
  private static final int MOST_SLIPS = 3;

  private final String wanted;
  private final List<String> nearest = new ArrayList<>();
  private int distance;

  /** A search for what was perhaps meant by a name. */
  public NearestName(String name) {
    this(name, Math.min(MOST_SLIPS, name.length() / 3));
  }

  /** A search for the column that was perhaps meant by a name. */
  public static NearestName ofColumn(String name) {
    return new NearestName(name, Math.min(MOST_SLIPS, name.length() / 2));
  }

  /** A search for what was meant by a name in which there are so many slips at the most. */
  public NearestName(String name, int slips) {
    this.wanted = name.toLowerCase(Locale.ROOT);
    this.distance = slips;
  }

  /** Looks at names that there are. */
  public NearestName among(Collection<String> candidates) {
    candidates.forEach(this::consider);
    return this;
  }

  /** Looks at a name that there is. */
  public void consider(String candidate) {
    String other = candidate.toLowerCase(Locale.ROOT);
    if (Math.abs(other.length() - wanted.length()) > distance) {
      return;
    }
    int found = distance(wanted, other);
    if (found < distance) {
      nearest.clear();
      distance = found;
    }
    if (found == distance && !nearest.contains(candidate)) {
      nearest.add(candidate);
    }
  }

  /** The names that are nearest, in the order in which they were seen; empty if none is near. */
  public List<String> names() {
    return nearest.size() > MOST ? List.of() : List.copyOf(nearest);
  }

  /**
   * The number of slips between two texts (optimal string alignment, the restricted form of the
   * distance of Damerau and Levenshtein).
   */
  static int distance(String one, String other) {
    int[] before = new int[other.length() + 1];
    int[] last = new int[other.length() + 1];
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int replaced = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(last[j - 1] + replaced, Math.min(last[j], row[j - 1]) + 1);
        boolean swapped =
            i > 1
                && j > 1
                && one.charAt(i - 1) == other.charAt(j - 2)
                && one.charAt(i - 2) == other.charAt(j - 1);
        if (swapped) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
      int[] free = before;
      before = last;
      last = row;
      row = free;
    }
    return last[other.length()];
  }
}
