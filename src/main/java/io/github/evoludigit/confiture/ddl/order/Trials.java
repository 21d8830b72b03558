package io.github.evoludigit.confiture.ddl.order;

import io.github.evoludigit.confiture.ddl.catalog.Refusal;
import io.github.evoludigit.confiture.ddl.catalog.Refusals;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Statement;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects why PostgreSQL would not run one statement as of now. All that is missing is told each
 * time, and a statement ends where it is refused: it is tried again.
 */
final class Trials extends Refusals {

  private final List<Refusal> found = new ArrayList<>();
  private boolean ending;
  private boolean trusting;
  private Statement current;

  Trials(List<Statement> statements) {
    super(statements, true);
    this.current = statements.get(0);
  }

  /**
   * A statement is run.
   *
   * @param ends whether it ends where it is refused; otherwise as much of it is run as can be
   * @param trusts whether what may come from outside is taken to be there
   */
  void begin(boolean ends, boolean trusts) {
    found.clear();
    ending = ends;
    trusting = trusts;
  }

  /** Why it was refused, as far as what other statements make can help. */
  List<Refusal> helpless() {
    return found.stream().filter(refusal -> isHelped(refusal.state())).toList();
  }

  private static boolean isHelped(SqlState state) {
    return switch (state) {
      case SYNTAX_ERROR,
          DUPLICATE_COLUMN,
          DUPLICATE_FUNCTION,
          DUPLICATE_OBJECT,
          DUPLICATE_SCHEMA,
          DUPLICATE_TABLE ->
          false;
      default -> true;
    };
  }

  @Override
  public void begin(Statement statement) {
    current = statement;
    super.begin(statement);
  }

  @Override
  public void refuse(Unreadable reason) {
    if (ending) {
      throw reason;
    }
    found.add(Refusal.of(current, reason));
  }

  @Override
  public void add(Statement statement, Unreadable reason) {
    found.add(Refusal.of(statement, reason));
  }

  @Override
  protected void add(Unreadable reason) {
    int start = reason.token().start();
    if (reason.token().end() > 0 && start >= current.start() && start < current.end()) {
      found.add(Refusal.of(current, reason));
    }
  }

  @Override
  public void leave(Statement statement, Unreadable reason) {
    if (!trusting) {
      found.add(Refusal.of(statement, reason));
    }
  }

  @Override
  public boolean trusts() {
    return trusting;
  }

  @Override
  public void miss() {
    // What another statement needs of this one is refused, and waits.
  }

  @Override
  public boolean areIncomplete() {
    return false;
  }

  @Override
  public boolean isNewlyMissing(String object) {
    return true;
  }
}
