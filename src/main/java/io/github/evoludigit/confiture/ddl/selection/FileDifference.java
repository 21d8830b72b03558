package io.github.evoludigit.confiture.ddl.selection;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which statements of a file are not those that were there before. */
final class FileDifference {

  private FileDifference() {}

  /**
   * Adds the statements of a file.
   *
   * @param now gets those that are there now
   * @param changed which of these were not there before
   * @param gone gets those that are not there any more
   */
  static void add(
      TouchedStatements.FileVersions file,
      List<KnownStatement> now,
      BitSet changed,
      List<KnownStatement> gone) {
    List<KnownStatement> after = file.now().list();
    if (file.before() != file.now()) {
      List<KnownStatement> before = file.before().list();
      BitSet added = missing(after, before);
      BitSet removed = missing(before, after);
      if (!areSame(without(before, removed), without(after, added))) {
        added.set(0, after.size());
        removed.set(0, before.size());
      }
      for (int i = removed.nextSetBit(0); i >= 0; i = removed.nextSetBit(i + 1)) {
        gone.add(before.get(i));
      }
      for (int i = added.nextSetBit(0); i >= 0; i = added.nextSetBit(i + 1)) {
        changed.set(now.size() + i);
      }
    }
    now.addAll(after);
  }

  /** The statements that others are not, or not as often. */
  private static BitSet missing(List<KnownStatement> statements, List<KnownStatement> others) {
    Map<Long, Integer> counts = new HashMap<>();
    for (KnownStatement other : others) {
      counts.put(other.fingerprint(), counts.getOrDefault(other.fingerprint(), 0) + 1);
    }
    BitSet missing = new BitSet();
    for (int i = 0; i < statements.size(); i++) {
      long fingerprint = statements.get(i).fingerprint();
      int left = counts.getOrDefault(fingerprint, 0);
      // What rows follow a COPY its tokens do not say.
      if (left == 0 || statements.get(i).has(KnownStatement.COPIES)) {
        missing.set(i);
      } else {
        counts.put(fingerprint, left - 1);
      }
    }
    return missing;
  }

  private static List<KnownStatement> without(List<KnownStatement> statements, BitSet some) {
    List<KnownStatement> others = new ArrayList<>();
    for (int i = 0; i < statements.size(); i++) {
      if (!some.get(i)) {
        others.add(statements.get(i));
      }
    }
    return others;
  }

  private static boolean areSame(List<KnownStatement> some, List<KnownStatement> others) {
    boolean same = some.size() == others.size();
    for (int i = 0; same && i < some.size(); i++) {
      same = some.get(i).fingerprint() == others.get(i).fingerprint();
    }
    return same;
  }
}
