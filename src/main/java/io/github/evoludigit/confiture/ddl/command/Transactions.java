package io.github.evoludigit.confiture.ddl.command;

import io.github.evoludigit.confiture.sql.Statement;
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

  private final BitSet undone = new BitSet();

  /** Where the transaction began; negative outside of one. */
  private int begin = -1;

  private final List<Savepoint> savepoints = new ArrayList<>();
  private final Map<String, Prepared> prepared = new HashMap<>();

  /** A name that statements from there on can be undone by. */
  private record Savepoint(String name, int from) {}

  /** The statements of a transaction that is neither committed nor rolled back yet. */
  private record Prepared(int from, int to) {}

  /**
   * Looks through a script.
   *
   * @param statements its statements in order
   */
  public Transactions(List<Statement> statements) {
    for (int i = 0; i < statements.size(); i++) {
      Optional<TransactionCommand> command = TransactionReader.of(statements.get(i));
      if (command.isPresent()) {
        take(command.get(), i);
      }
    }
    // Nobody commits these, and nobody sees what they made.
    for (Prepared each : prepared.values()) {
      undone.set(each.from, each.to);
    }
  }

  /** Whether nothing is left of what a statement did. */
  public boolean isUndone(int index) {
    return undone.get(index);
  }

  /** The index of the statement that began a transaction which the script does not end. */
  public Optional<Integer> unfinished() {
    return begin < 0 ? Optional.empty() : Optional.of(begin);
  }

  private void take(TransactionCommand command, int index) {
    if (command instanceof TransactionCommand.Begin) {
      begin = begin < 0 ? index : begin;
    } else if (command instanceof TransactionCommand.EndPrepared end) {
      Prepared transaction = prepared.remove(end.identifier());
      if (transaction != null && !end.commits()) {
        undone.set(transaction.from, transaction.to);
      }
    } else if (begin < 0) {
      // Nothing is begun that it could end or return to.
      return;
    } else if (command instanceof TransactionCommand.End end) {
      if (!end.commits()) {
        undone.set(begin + 1, index);
      }
      end(end.chains() ? index : -1);
    } else if (command instanceof TransactionCommand.Prepare prepare) {
      prepared.put(prepare.identifier(), new Prepared(begin, index));
      end(-1);
    } else if (command instanceof TransactionCommand.Savepoint savepoint) {
      savepoints.add(new Savepoint(savepoint.name(), index));
    } else if (command instanceof TransactionCommand.Release release) {
      find(release.name()).ifPresent(this::keep);
    } else if (command instanceof TransactionCommand.RollBackTo rollBack) {
      Optional<Integer> place = find(rollBack.name());
      if (place.isPresent()) {
        undone.set(savepoints.get(place.get()).from + 1, index);
        keep(place.get() + 1);
      }
    }
  }

  private void end(int next) {
    begin = next;
    savepoints.clear();
  }

  /** The place of the latest savepoint of a name. */
  private Optional<Integer> find(String name) {
    for (int i = savepoints.size() - 1; i >= 0; i--) {
      if (savepoints.get(i).name.equals(name)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /** Forgets the savepoints from a place on. */
  private void keep(int place) {
    savepoints.subList(place, savepoints.size()).clear();
  }
}
