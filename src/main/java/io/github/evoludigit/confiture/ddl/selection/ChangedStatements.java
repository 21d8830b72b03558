package io.github.evoludigit.confiture.ddl.selection;

import io.github.evoludigit.confiture.sql.Statement;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The statements of two schemas that must be read to compare them: those that only one has, and
 * those of both that have to do with them. What is left out makes the same objects on both sides.
 *
 * <p>A statement has to do with another if they name the same object, see {@link
 * AffectedStatements}. Statements whose effect is not bound to names, such as SET, are always read;
 * if one of them differs, all statements are. Rows are passed over.
 *
 * @param oldSide statements of the old schema, in order
 * @param newSide statements of the new one
 * @param same how many statements both have that need not be read
 */
public record ChangedStatements(List<Statement> oldSide, List<Statement> newSide, int same) {

  /** Takes copies. */
  public ChangedStatements {
    oldSide = List.copyOf(oldSide);
    newSide = List.copyOf(newSide);
  }

  /** Whether both sides have the same statements. */
  public boolean isEmpty() {
    return oldSide.isEmpty() && newSide.isEmpty();
  }

  /** Compares two schemas statement by statement, by fingerprints. */
  public static ChangedStatements between(
      List<Statement> oldStatements, List<Statement> newStatements) {
    int least = Math.min(oldStatements.size(), newStatements.size());
    int begin = 0;
    while (begin < least && same(oldStatements.get(begin), newStatements.get(begin))) {
      begin++;
    }
    int end = 0;
    while (end < least - begin
        && same(
            oldStatements.get(oldStatements.size() - 1 - end),
            newStatements.get(newStatements.size() - 1 - end))) {
      end++;
    }
    if (begin == oldStatements.size() && begin == newStatements.size()) {
      return new ChangedStatements(List.of(), List.of(), begin);
    }
    List<Statement> oldMiddle = oldStatements.subList(begin, oldStatements.size() - end);
    List<Statement> newMiddle = newStatements.subList(begin, newStatements.size() - end);
    BitSet oldOnly = only(oldMiddle, newMiddle);
    BitSet newOnly = only(newMiddle, oldMiddle);
    List<Statement> shared = new ArrayList<>(oldStatements.size());
    shared.addAll(oldStatements.subList(0, begin));
    shared.addAll(others(oldMiddle, oldOnly));
    if (!sameOrder(shared.subList(begin, shared.size()), others(newMiddle, newOnly))) {
      return new ChangedStatements(oldStatements, newStatements, 0);
    }
    shared.addAll(oldStatements.subList(oldStatements.size() - end, oldStatements.size()));
    if (shared.isEmpty()) {
      return new ChangedStatements(oldStatements, newStatements, 0);
    }
    List<NamedStatement> changed = new ArrayList<>();
    addChosen(oldMiddle, oldOnly, changed);
    addChosen(newMiddle, newOnly, changed);
    for (NamedStatement statement : changed) {
      if (!statement.isLocal() && !statement.isData()) {
        return new ChangedStatements(oldStatements, newStatements, 0);
      }
    }
    BitSet needed = new AffectedStatements(shared, changed).indexes();
    addTwins(shared, fingerprints(oldMiddle, oldOnly), needed);
    addTwins(shared, fingerprints(newMiddle, newOnly), needed);
    return new ChangedStatements(
        merged(oldStatements, begin, oldOnly, needed),
        merged(newStatements, begin, newOnly, needed),
        shared.size() - needed.cardinality());
  }

  private static boolean same(Statement one, Statement other) {
    return one.fingerprint() == other.fingerprint();
  }

  /** The statements that the other side has not, or not as often. */
  private static BitSet only(List<Statement> statements, List<Statement> others) {
    Map<Long, Integer> counts = new HashMap<>(2 * others.size());
    for (Statement other : others) {
      counts.put(other.fingerprint(), counts.getOrDefault(other.fingerprint(), 0) + 1);
    }
    BitSet only = new BitSet(statements.size());
    for (int i = 0; i < statements.size(); i++) {
      Integer left = counts.get(statements.get(i).fingerprint());
      if (left == null || left == 0) {
        only.set(i);
      } else {
        counts.put(statements.get(i).fingerprint(), left - 1);
      }
    }
    return only;
  }

  private static void addChosen(
      List<Statement> statements, BitSet indexes, List<NamedStatement> chosen) {
    for (int i = indexes.nextSetBit(0); i >= 0; i = indexes.nextSetBit(i + 1)) {
      chosen.add(NamedStatement.of(statements.get(i)));
    }
  }

  private static Set<Long> fingerprints(List<Statement> statements, BitSet indexes) {
    Set<Long> fingerprints = new HashSet<>();
    for (int i = indexes.nextSetBit(0); i >= 0; i = indexes.nextSetBit(i + 1)) {
      fingerprints.add(statements.get(i).fingerprint());
    }
    return fingerprints;
  }

  /** What one side says once more than the other is read as often as each says it. */
  private static void addTwins(List<Statement> shared, Set<Long> changed, BitSet needed) {
    for (int i = 0; i < shared.size() && !changed.isEmpty(); i++) {
      if (changed.contains(shared.get(i).fingerprint())) {
        needed.set(i);
      }
    }
  }

  private static List<Statement> others(List<Statement> statements, BitSet indexes) {
    List<Statement> others = new ArrayList<>(statements.size());
    for (int i = 0; i < statements.size(); i++) {
      if (!indexes.get(i)) {
        others.add(statements.get(i));
      }
    }
    return others;
  }

  private static boolean sameOrder(List<Statement> one, List<Statement> other) {
    for (int i = 0; i < one.size(); i++) {
      if (!same(one.get(i), other.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** The statements of a side that only it has, their indexes counted from {@code begin}. */
  private static List<Statement> merged(
      List<Statement> all, int begin, BitSet only, BitSet needed) {
    List<Statement> merged = new ArrayList<>();
    int shared = 0;
    for (int i = 0; i < all.size(); i++) {
      if (i >= begin && only.get(i - begin) || needed.get(shared++)) {
        merged.add(all.get(i));
      }
    }
    return merged;
  }
}
