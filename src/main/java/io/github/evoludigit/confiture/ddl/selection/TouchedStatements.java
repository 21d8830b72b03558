package io.github.evoludigit.confiture.ddl.selection;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * The statements that must be read to find out whether a schema is refused now that some of its
 * files have changed: what changed, whatever mentions what that makes or alters, and what all these
 * need to be read. What is left out was accepted before and is accepted now.
 *
 * <p>Unlike {@link AffectedStatements}, which may leave out what is wrong on both sides in the same
 * way, this takes along whatever a statement can need. Where names do not tell what depends on what
 * has changed, nothing is said: all statements are to be read.
 */
public final class TouchedStatements {

  /**
   * The statements of a file.
   *
   * @param before those that were checked
   * @param now those that are there now; the same object if the file has not changed
   */
  public record FileVersions(KnownStatements before, KnownStatements now) {}

  private final List<KnownStatement> now = new ArrayList<>();
  private final List<KnownStatement> gone = new ArrayList<>();
  private final BitSet changed = new BitSet();
  private final BitSet needed = new BitSet();
  private final List<Integer> ends = new ArrayList<>();

  /** The names of all objects. */
  private final NumberSet made = new NumberSet();

  private final NumberSet affected = new NumberSet();

  /** Routines that are looked into again. */
  private final NumberSet reviewed = new NumberSet();

  private TouchedStatements(List<FileVersions> files) {
    for (FileVersions file : files) {
      FileDifference.add(file, now, changed, gone);
      ends.add(now.size());
    }
  }

  /**
   * Looks for them.
   *
   * @param files all files in their order; files that are gone have no statements now
   * @return empty if all statements must be read
   */
  public static Optional<TouchedStatements> among(List<FileVersions> files) {
    TouchedStatements touched = new TouchedStatements(files);
    return touched.isEmpty() || touched.isTold() && touched.find()
        ? Optional.of(touched)
        : Optional.empty();
  }

  /** Whether all statements are as they were. */
  public boolean isEmpty() {
    return changed.isEmpty() && gone.isEmpty();
  }

  /** Whether what has changed spells the same words as before. */
  public boolean spellsTheSame() {
    NumberSet before = new NumberSet();
    NumberSet after = new NumberSet();
    for (KnownStatement statement : gone) {
      statement.addTo(before, statement.end());
    }
    for (int i = changed.nextSetBit(0); i >= 0; i = changed.nextSetBit(i + 1)) {
      now.get(i).addTo(after, now.get(i).end());
    }
    return before.containsAll(after) && after.containsAll(before);
  }

  /** How many statements are to be read. */
  public int count() {
    return needed.cardinality();
  }

  /** Which statements of a file are to be read. */
  public BitSet of(int file) {
    return needed.get(file == 0 ? 0 : ends.get(file - 1), ends.get(file));
  }

  /** Whether names tell what depends on what has changed. */
  private boolean isTold() {
    int unsure = KnownStatement.WIDE | KnownStatement.DROPS | KnownStatement.FORGIVES;
    for (KnownStatement statement : gone) {
      if (statement.has(unsure | KnownStatement.UNTOLD)) {
        return false;
      }
      statement.addTo(made, statement.endOfMade());
    }
    for (int i = 0; i < now.size(); i++) {
      KnownStatement statement = now.get(i);
      if (statement.has(changed.get(i) ? unsure | KnownStatement.UNTOLD : KnownStatement.UNTOLD)) {
        return false;
      }
      statement.addTo(made, statement.endOfMade());
    }
    return true;
  }

  private boolean find() {
    NumberSet fresh = new NumberSet();
    NumberSet context = new NumberSet();
    for (KnownStatement statement : gone) {
      change(statement, fresh);
      statement.addTo(context, statement.end());
    }
    for (int i = changed.nextSetBit(0); i >= 0; i = changed.nextSetBit(i + 1)) {
      change(now.get(i), fresh);
      needed.set(i);
    }
    while (!fresh.isEmpty()) {
      NumberSet next = new NumberSet();
      if (!take(fresh, next)) {
        return false;
      }
      fresh = next;
    }
    takeTriggers();
    return takeContext(context);
  }

  /** Adds what is affected by a statement that was not there before, or is not there now. */
  private void change(KnownStatement statement, NumberSet fresh) {
    if (statement.has(KnownStatement.IDLE)) {
      return;
    }
    add(statement, statement.endOfHost(), fresh);
    boolean part = statement.endOfHost() > statement.endOfMade();
    if (!statement.has(KnownStatement.ALONE) && (!part || statement.has(KnownStatement.FAMILY))) {
      addMade(statement, fresh);
    }
  }

  private void add(KnownStatement statement, int end, NumberSet fresh) {
    for (int i = statement.names(); i < end; i++) {
      if (affected.add(statement.name(i))) {
        fresh.add(statement.name(i));
      }
    }
  }

  /** Adds whatever a statement names that is the name of an object. */
  private void addMade(KnownStatement statement, NumberSet fresh) {
    for (int i = statement.names(); i < statement.endOfFirm(); i++) {
      if (made.contains(statement.name(i)) && affected.add(statement.name(i))) {
        fresh.add(statement.name(i));
      }
    }
  }

  /**
   * Takes what mentions one of some names.
   *
   * @param next gets what is affected by that
   * @return false if names do not tell what is affected
   */
  private boolean take(NumberSet some, NumberSet next) {
    for (int i = 0; i < now.size(); i++) {
      KnownStatement statement = now.get(i);
      if (!statement.mentions(some, statement.end())) {
        continue;
      }
      if (statement.has(KnownStatement.WIDE) || statement.has(KnownStatement.DROPS) && finds(i)) {
        return false;
      }
      needed.set(i);
      if (statement.has(KnownStatement.ROUTINE)) {
        statement.addTo(reviewed, statement.endOfSubjects());
      }
      if (!statement.has(KnownStatement.IDLE | KnownStatement.DROPS)
          && statement.mentions(some, statement.endOfFirm())) {
        // A foreign key, or what a body does, is no part of what others see.
        add(statement, statement.endOfSubjects(), next);
        if (statement.has(KnownStatement.FAMILY)) {
          addMade(statement, next);
        }
      }
    }
    return true;
  }

  /** What a routine may do depends on the tables that it is a trigger of. */
  private void takeTriggers() {
    for (int i = 0; i < now.size() && !reviewed.isEmpty(); i++) {
      KnownStatement statement = now.get(i);
      if (statement.has(KnownStatement.TRIGGER) && statement.mentions(reviewed, statement.end())) {
        needed.set(i);
      }
    }
  }

  /** Takes what makes or alters what is needed, and what is needed for that. */
  private boolean takeContext(NumberSet context) {
    for (int i = 0; i < now.size(); i++) {
      if (now.get(i).has(KnownStatement.WIDE)) {
        needed.set(i);
      }
    }
    for (int i = needed.nextSetBit(0); i >= 0; i = needed.nextSetBit(i + 1)) {
      now.get(i).addTo(context, now.get(i).end());
    }
    boolean more = true;
    while (more) {
      more = false;
      // What is used stands before what uses it.
      for (int i = now.size() - 1; i >= 0; i--) {
        KnownStatement statement = now.get(i);
        if (!needed.get(i) && isContext(statement, context)) {
          if (statement.has(KnownStatement.DROPS) && finds(i)) {
            return false;
          }
          needed.set(i);
          statement.addTo(context, statement.end());
          more = true;
        }
      }
    }
    return true;
  }

  private static boolean isContext(KnownStatement statement, NumberSet context) {
    if (statement.has(KnownStatement.IDLE)) {
      return false;
    }
    if (statement.has(KnownStatement.SHAPES)) {
      return statement.mentions(context, statement.endOfFirm());
    }
    return statement.mentions(
        context,
        statement.has(KnownStatement.TRIGGER) ? statement.endOfMade() : statement.endOfHost());
  }

  /** Whether there can be something for a DROP to drop: with IF EXISTS there need not be. */
  private boolean finds(int drop) {
    NumberSet dropped = new NumberSet();
    KnownStatement statement = now.get(drop);
    statement.addTo(dropped, statement.endOfMade());
    boolean finds = dropped.isEmpty();
    for (int i = 0; i < drop && !finds; i++) {
      finds = now.get(i).mentions(dropped, now.get(i).end());
    }
    return finds;
  }
}
