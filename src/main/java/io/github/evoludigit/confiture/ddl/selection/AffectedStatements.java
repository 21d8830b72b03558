package io.github.evoludigit.confiture.ddl.selection;

import io.github.evoludigit.confiture.sql.Statement;
import java.util.BitSet;
import java.util.List;

/**
 * What of the statements that two schemas share has to do with those that changed.
 *
 * <p>What a changed statement names is affected, if a statement makes it; so is what is made by a
 * statement that depends on what is affected. All statements that mention what is affected are
 * needed, and of what these mention, in turn, what makes it and changes its shape.
 */
final class AffectedStatements {

  private static final int NONE = NamedStatement.NONE;

  private final NamedStatement[] shared;
  private final int[] subjects;
  private final int[] newNames;
  private final BitSet needed;
  private final NumberSet partitioned = new NumberSet();
  private final NumberSet affected = new NumberSet();
  private final NumberSet context = new NumberSet();
  private boolean complete;

  AffectedStatements(List<Statement> statements) {
    int size = statements.size();
    shared = new NamedStatement[size];
    subjects = new int[size];
    newNames = new int[size];
    needed = new BitSet(size);
    for (int i = 0; i < size; i++) {
      NamedStatement statement = new NamedStatement(statements.get(i).names());
      shared[i] = statement;
      if (statement.isData()) {
        subjects[i] = NONE;
        newNames[i] = NONE;
        continue;
      }
      subjects[i] = statement.subject();
      newNames[i] = statement.newName();
      if (statement.isAboutPartitions() && subjects[i] != NONE) {
        partitioned.add(subjects[i]);
      }
      if (!statement.isLocal()) {
        needed.set(i);
        complete |= statement.makesUntold();
      }
    }
  }

  /** The indexes of the statements to be read beside some others. */
  BitSet of(List<NamedStatement> changed) {
    if (complete) {
      needed.set(0, shared.length);
      return needed;
    }
    NumberSet fresh = affectedBy(changed);
    while (!fresh.isEmpty()) {
      fresh = mentions(fresh);
    }
    takeContext();
    return needed;
  }

  /** The names in changed statements that are names of objects. */
  private NumberSet affectedBy(List<NamedStatement> changed) {
    NumberSet named = new NumberSet();
    NumberSet fresh = new NumberSet();
    for (NamedStatement statement : changed) {
      if (!statement.isData()) {
        statement.addOwnNamesTo(named);
        statement.addNamesTo(context);
        addMade(statement.subject(), statement.newName(), fresh);
      }
    }
    addMadeOf(named, fresh);
    return fresh;
  }

  /** Adds those of some names that are names of objects. */
  private void addMadeOf(NumberSet some, NumberSet fresh) {
    for (int i = 0; i < shared.length; i++) {
      if (shared[i].makes()) {
        addMade(
            some.contains(subjects[i]) ? subjects[i] : NONE,
            some.contains(newNames[i]) ? newNames[i] : NONE,
            fresh);
      }
    }
  }

  private void addMade(int subject, int newName, NumberSet fresh) {
    if (subject != NONE && affected.add(subject)) {
      fresh.add(subject);
    }
    if (newName != NONE && affected.add(newName)) {
      fresh.add(newName);
    }
  }

  /** Takes the statements that mention some names; what else is affected by that. */
  private NumberSet mentions(NumberSet some) {
    NumberSet fresh = new NumberSet();
    NumberSet family = new NumberSet();
    for (int i = 0; i < shared.length; i++) {
      NamedStatement statement = shared[i];
      if (!statement.isData() && statement.mentions(some)) {
        needed.set(i);
        statement.addNamesTo(context);
        if (statement.dependsOn(some) || partitioned.contains(subjects[i])) {
          addMade(subjects[i], newNames[i], fresh);
        }
        if (statement.isAboutChildren()) {
          statement.addOwnNamesTo(family);
        }
      }
    }
    addMadeOf(family, fresh);
    return fresh;
  }

  /** Takes what makes or alters something of these names, and what is needed for that. */
  private void takeContext() {
    boolean more = !context.isEmpty();
    while (more) {
      more = false;
      // What is used stands before what uses it.
      for (int i = shared.length - 1; i >= 0; i--) {
        if (!needed.get(i) && isContext(i)) {
          needed.set(i);
          shared[i].addOwnNamesTo(context);
          more = true;
        }
      }
    }
  }

  private boolean isContext(int index) {
    NamedStatement statement = shared[index];
    if (statement.drops() || statement.describesConstraint()) {
      return statement.mentions(context);
    }
    return statement.makes()
        && (context.contains(subjects[index]) || context.contains(newNames[index]));
  }
}
