package io.github.evoludigit.confiture.ddl.selection;

import io.github.evoludigit.confiture.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What is known of the statements of a file, to tell later which of them must be checked again
 * because others have changed.
 */
public final class KnownStatements {

  /** What is known of no statements. */
  public static final KnownStatements NONE = new KnownStatements(new int[0]);

  private static final long FACTOR = 0xd6e8feb86659fd93L;

  private final int[] numbers;

  private KnownStatements(int[] numbers) {
    this.numbers = numbers;
  }

  /** What is known of these statements. */
  public static KnownStatements of(List<Statement> statements) {
    NumberList list = new NumberList();
    for (Statement statement : statements) {
      StatementSurvey.add(statement, list);
    }
    return new KnownStatements(list.take());
  }

  /** What was known when these numbers were kept. */
  public static KnownStatements ofNumbers(int[] numbers) {
    return new KnownStatements(numbers);
  }

  /** All of it as numbers; not a copy. */
  public int[] numbers() {
    return numbers;
  }

  /** How many statements there are. */
  public int count() {
    return list().size();
  }

  /** A number that is the same after the same one if the statements have the same tokens. */
  public long tokens(long before) {
    long tokens = before;
    for (KnownStatement statement : list()) {
      tokens = (tokens ^ statement.fingerprint()) * FACTOR;
      tokens ^= tokens >>> 32;
    }
    return tokens;
  }

  List<KnownStatement> list() {
    List<KnownStatement> list = new ArrayList<>();
    for (int at = 0; at < numbers.length; ) {
      KnownStatement statement = new KnownStatement(numbers, at);
      list.add(statement);
      at = statement.end();
    }
    return list;
  }
}
