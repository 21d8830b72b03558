package io.github.evoludigit.confiture.policy;

import java.util.ArrayList;
import java.util.List;

/** Labels of an enumeration as the schema spells them: {@code 'a', 'it''s'}. */
final class EnumLabels {

  private EnumLabels() {}

  /** Whether labels were only added: all old ones are there, in the same order. */
  static boolean isExtension(String before, String after) {
    List<String> labels = new ArrayList<>(labels(after));
    labels.retainAll(labels(before));
    return labels.equals(labels(before));
  }

  /** The old labels that are gone, or all of them if they only stand in another order. */
  static String lost(String before, String after) {
    List<String> lost = new ArrayList<>(labels(before));
    lost.removeAll(labels(after));
    return lost.isEmpty() ? before : String.join(", ", lost);
  }

  private static List<String> labels(String list) {
    List<String> labels = new ArrayList<>();
    int from = 0;
    boolean quoted = false;
    for (int i = 0; i < list.length(); i++) {
      if (list.charAt(i) == '\'') {
        quoted = !quoted;
      } else if (list.charAt(i) == ',' && !quoted) {
        labels.add(list.substring(from, i).trim());
        from = i + 1;
      }
    }
    if (from < list.length()) {
      labels.add(list.substring(from).trim());
    }
    return labels;
  }
}
