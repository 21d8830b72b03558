package io.github.evoludigit.confiture.ddl.selection;

import io.github.evoludigit.confiture.sql.NameList;
import io.github.evoludigit.confiture.sql.Statement;
import java.util.BitSet;
import java.util.List;

/**
 * What of the statements that two schemas share has to do with those that changed.
 *
 * <p>What a changed statement names is affected, if a statement makes it; so is what is made by a
 * statement that depends on what is affected. All statements that mention what is affected are
 * needed, and of what these mention, in turn, what makes it and changes its shape.
 *
 * <p>A name that is written with its schema is told from those of other schemas, unless a statement
 * can move an object from one to the other.
 */
final class AffectedStatements {

  private static final int NONE = NamedStatement.NONE;

  private final NamedStatement[] shared;
  private final int[] subjects;
  private final int[] newNames;
  private final BitSet needed;
  private final List<NamedStatement> changed;

  /** The schemas that names are told apart by. */
  private NumberSet schemas = new NumberSet();

  private final NameSet partitioned;

  /** Tables of which others are copies, with their indexes, constraints and statistics. */
  private final NameSet copied;

  private final NameSet affected;
  private final NameSet context;

  /** None where there is no block. */
  private ProgramNames programs;

  private boolean complete;

  /**
   * Looks at statements.
   *
   * @param statements those that both schemas have
   * @param changed those that one has
   */
  AffectedStatements(List<Statement> statements, List<NamedStatement> changed) {
    int size = statements.size();
    this.changed = changed;
    shared = new NamedStatement[size];
    subjects = new int[size];
    newNames = new int[size];
    needed = new BitSet(size);
    boolean moves = false;
    for (int i = 0; i < size; i++) {
      NamedStatement statement = NamedStatement.of(statements.get(i));
      shared[i] = statement;
      boolean data = statement.isData();
      subjects[i] = data ? NONE : statement.subject();
      newNames[i] = data ? NONE : statement.newName();
      if (!data && !statement.isLocal()) {
        needed.set(i);
        complete |= statement.makesUntold();
        addProgram(statement, statements.get(i));
      }
      moves |= statement.movesSchemas();
      addSchema(statement.names, subjects[i]);
    }
    for (NamedStatement statement : changed) {
      moves |= statement.movesSchemas();
      addSchema(statement.names, statement.subject());
    }
    if (moves) {
      schemas = new NumberSet();
    }
    partitioned = new NameSet(schemas);
    copied = new NameSet(schemas);
    affected = new NameSet(schemas);
    context = new NameSet(schemas);
  }

  private void addProgram(NamedStatement statement, Statement block) {
    if (statement.isProgram()) {
      programs = programs == null ? new ProgramNames() : programs;
      programs.add(block);
    }
  }

  private void addSchema(NameList names, int subject) {
    int schema = subject == NONE ? -1 : names.qualifier(subject);
    if (schema >= 0) {
      schemas.add(names.number(schema));
    }
  }

  /** The indexes of the statements to be read beside those that changed. */
  BitSet indexes() {
    if (complete) {
      needed.set(0, shared.length);
      return needed;
    }
    for (int i = 0; i < shared.length; i++) {
      if (subjects[i] != NONE && shared[i].isAboutPartitions()) {
        partitioned.add(shared[i], subjects[i]);
      }
      shared[i].addCopiedTo(copied);
    }
    NameSet fresh = affectedAtFirst();
    while (!fresh.isEmpty()) {
      if (programs != null && programs.mention(fresh)) {
        // What it does with them can depend on any object.
        needed.set(0, shared.length);
        return needed;
      }
      fresh = mentions(fresh);
    }
    takeContext();
    return needed;
  }

  /** The names in changed statements that are names of objects. */
  private NameSet affectedAtFirst() {
    NameSet named = new NameSet(schemas);
    NameSet fresh = new NameSet(schemas);
    for (NamedStatement statement : changed) {
      if (!statement.isData()) {
        statement.addOwnNamesTo(named);
        statement.addNamesTo(context);
        addMade(statement, statement.subject(), fresh);
        addMade(statement, statement.newName(), fresh);
      }
    }
    addMadeOf(named, fresh);
    return fresh;
  }

  /** Adds those of some names that are names of objects. */
  private void addMadeOf(NameSet some, NameSet fresh) {
    for (int i = 0; i < shared.length; i++) {
      if (shared[i].makes()) {
        addMade(shared[i], some.contains(shared[i], subjects[i]) ? subjects[i] : NONE, fresh);
        addMade(shared[i], some.contains(shared[i], newNames[i]) ? newNames[i] : NONE, fresh);
      }
    }
  }

  private void addMade(NamedStatement statement, int index, NameSet fresh) {
    if (index != NONE && affected.add(statement, index)) {
      fresh.add(statement, index);
    }
  }

  /** Takes the statements that mention some names; what else is affected by that. */
  private NameSet mentions(NameSet some) {
    NameSet fresh = new NameSet(schemas);
    NameSet family = new NameSet(schemas);
    for (int i = 0; i < shared.length; i++) {
      NamedStatement statement = shared[i];
      if (!statement.isData() && statement.mentions(some)) {
        needed.set(i);
        statement.addNamesTo(context);
        if (statement.dependsOn(some) || partitioned.contains(statement, subjects[i])) {
          addMade(statement, subjects[i], fresh);
          addMade(statement, newNames[i], fresh);
        }
        if (statement.isAboutChildren()) {
          statement.addOwnNamesTo(family);
        }
        if (!copied.isEmpty() && statement.makes()) {
          statement.addNamesAmong(copied, family);
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
        && (context.contains(statement, subjects[index])
            || context.contains(statement, newNames[index]));
  }
}
