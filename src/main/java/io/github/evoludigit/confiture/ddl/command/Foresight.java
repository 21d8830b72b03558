package io.github.evoludigit.confiture.ddl.command;

import io.github.evoludigit.confiture.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What an earlier reading of the same statements has found of blocks: which cannot be decided, and
 * which of their parts end in an error. Either is found only when something was changed that the
 * server would have undone, so that all are read again by one who knows.
 */
public final class Foresight {

  /** So many errors of one statement are looked for before it counts as undecided. */
  private static final int ERRORS = 20;

  private final boolean readsAgain;
  private final Set<Statement> undecided = new HashSet<>();
  private final Map<Statement, TreeMap<Integer, String>> errors = new HashMap<>();
  private final Map<Statement, Integer> readings = new HashMap<>();

  private Foresight(boolean readsAgain) {
    this.readsAgain = readsAgain;
  }

  /** Nothing is known yet; whoever reads the statements reads them again if it has to be. */
  public static Foresight ofReading() {
    return new Foresight(true);
  }

  /** Nothing is known, nor looked for: what was applied of a block stays. */
  public static Foresight none() {
    return new Foresight(false);
  }

  /** Whether the statements can be read again. */
  boolean readsAgain() {
    return readsAgain;
  }

  /** The statements must be read again from the first one. */
  public static final class ReadAgain extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ReadAgain() {
      super("read again", null, false, false);
    }
  }

  /** Whether it cannot be known what a statement does. */
  boolean isUndecided(Statement statement) {
    return undecided.contains(statement);
  }

  /** It cannot be known what a statement does, of which a part was applied. */
  ReadAgain undecided(Statement statement) {
    undecided.add(statement);
    return new ReadAgain();
  }

  /**
   * The error in which a block of a statement ends.
   *
   * @param number which of its blocks with handlers it is, in the order in which they are run
   */
  Optional<String> error(Statement statement, int number) {
    return Optional.ofNullable(errors.getOrDefault(statement, new TreeMap<>()).get(number));
  }

  /** A block ends in an error after a part of it was applied. */
  ReadAgain error(Statement statement, int number, String condition) {
    if (readings.merge(statement, 1, Integer::sum) > ERRORS) {
      return undecided(statement);
    }
    TreeMap<Integer, String> own = errors.computeIfAbsent(statement, none -> new TreeMap<>());
    // Blocks within it are not run any more.
    own.tailMap(number, true).clear();
    own.put(number, condition);
    return new ReadAgain();
  }
}
