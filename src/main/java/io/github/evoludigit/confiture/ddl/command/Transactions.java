package io.github.evoludigit.confiture.ddl.command;

import io.github.evoludigit.confiture.sql.NameList;
import io.github.evoludigit.confiture.sql.Statement;
import io.github.evoludigit.confiture.sql.Token;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which statements of a script are undone later: those of a transaction that is rolled back, and
 * those after a savepoint that is rolled back to (manual, ROLLBACK, ROLLBACK TO SAVEPOINT). A
 * script has no branches, so that can be told before anything is run.
 */
public final class Transactions {

  private static final int BEGIN = NameList.number("begin");
  private static final int START = NameList.number("start");
  private static final int COMMIT = NameList.number("commit");
  private static final int END = NameList.number("end");
  private static final int ROLLBACK = NameList.number("rollback");
  private static final int ABORT = NameList.number("abort");
  private static final int SAVEPOINT = NameList.number("savepoint");
  private static final int RELEASE = NameList.number("release");
  private static final int PREPARE = NameList.number("prepare");
  private static final int PREPARED = NameList.number("prepared");
  private static final int TRANSACTION = NameList.number("transaction");
  private static final int CHAIN = NameList.number("chain");
  private static final int NO = NameList.number("no");
  private static final int TO = NameList.number("to");

  private final BitSet undone = new BitSet();

  /** Where the transaction began; negative outside of one. */
  private int begin = -1;

  private final List<Savepoint> savepoints = new ArrayList<>();
  private final Map<String, Savepoint> prepared = new HashMap<>();

  /** A name that statements from there on can be undone by, or kept. */
  private record Savepoint(int name, int from, int to) {}

  /**
   * Looks through a script.
   *
   * @param statements its statements in order
   */
  public Transactions(List<Statement> statements) {
    for (int i = 0; i < statements.size(); i++) {
      take(statements.get(i), i);
    }
    // Nobody commits these, and nobody sees what they made.
    prepared.values().forEach(each -> undone.set(each.from, each.to));
  }

  /** Whether nothing is left of what a statement did. */
  public boolean isUndone(int index) {
    return undone.get(index);
  }

  /** The index of the statement that began a transaction which the script does not end. */
  public Optional<Integer> unfinished() {
    return begin < 0 ? Optional.empty() : Optional.of(begin);
  }

  private void take(Statement statement, int index) {
    NameList names = statement.names();
    if (names.isWord(0, BEGIN) || names.isWord(0, START)) {
      begin = begin < 0 ? index : begin;
    } else if (names.isWord(0, COMMIT) || names.isWord(0, END)) {
      if (names.isWord(1, PREPARED)) {
        prepared.remove(identifier(statement));
      } else {
        end(names, index);
      }
    } else if (names.isWord(0, ROLLBACK) || names.isWord(0, ABORT)) {
      rollback(statement, index);
    } else if (names.isWord(0, SAVEPOINT) && names.size() > 1 && begin >= 0) {
      savepoints.add(new Savepoint(names.number(1), index, 0));
    } else if (names.isWord(0, RELEASE)) {
      find(names.number(last(names))).ifPresent(this::keep);
    } else if (names.isWord(0, PREPARE) && names.isWord(1, TRANSACTION) && begin >= 0) {
      prepared.put(identifier(statement), new Savepoint(0, begin, index));
      end(names, index);
    }
  }

  private void rollback(Statement statement, int index) {
    NameList names = statement.names();
    if (names.isWord(1, PREPARED)) {
      Savepoint transaction = prepared.remove(identifier(statement));
      if (transaction != null) {
        undone.set(transaction.from, transaction.to);
      }
      return;
    }
    boolean toSavepoint = false;
    for (int i = 1; i < names.size(); i++) {
      toSavepoint |= names.isWord(i, TO);
    }
    if (toSavepoint) {
      Optional<Integer> place = find(names.number(last(names)));
      if (place.isPresent()) {
        undone.set(savepoints.get(place.get()).from + 1, index);
        keep(place.get() + 1);
      }
    } else if (begin >= 0) {
      undone.set(begin + 1, index);
      end(names, index);
    }
  }

  /** The last name that is written, and not part of another. */
  private static int last(NameList names) {
    int last = names.size() - 1;
    while (last > 0 && names.isHidden(last)) {
      last--;
    }
    return last;
  }

  private void end(NameList names, int index) {
    int last = names.size() - 1;
    boolean chain = names.isWord(last, CHAIN) && !names.isWord(last - 1, NO);
    begin = chain && begin >= 0 ? index : -1;
    savepoints.clear();
  }

  /** The place of the latest savepoint of a name. */
  private Optional<Integer> find(int name) {
    for (int i = savepoints.size() - 1; i >= 0; i--) {
      if (savepoints.get(i).name == name) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /** Forgets the savepoints from a place on. */
  private void keep(int place) {
    savepoints.subList(place, savepoints.size()).clear();
  }

  /** The identifier of a prepared transaction. */
  private static String identifier(Statement statement) {
    for (Token token : statement.tokens()) {
      if (token.isString()) {
        return token.text();
      }
    }
    return "";
  }
}
