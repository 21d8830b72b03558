package io.github.evoludigit.confiture.ddl.command;

import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.ddl.dependency.Removal;
import io.github.evoludigit.confiture.sql.Token;

/**
 * Where a transaction begins or ends, and the places within it. What is undone is told before
 * anything is run ({@link Transactions}).
 */
sealed interface TransactionCommand extends Command {

  /** The transaction ends, and with it what was made for it alone. */
  private static void end(Execution execution) {
    execution.session().end();
    new Removal(execution.catalog()).untilCommit();
  }

  /** BEGIN and START TRANSACTION. */
  record Begin() implements TransactionCommand {
    @Override
    public Treatment apply(Execution execution) {
      execution.session().begin();
      return Treatment.SESSION;
    }
  }

  /**
   * COMMIT and ROLLBACK.
   *
   * @param first the statement's first word
   * @param commits whether what was done is kept
   * @param chains whether another transaction begins at once
   */
  record End(Token first, boolean commits, boolean chains) implements TransactionCommand {
    @Override
    public Treatment apply(Execution execution) {
      if (chains) {
        execution.expectTransaction(first, (commits ? "COMMIT" : "ROLLBACK") + " AND CHAIN");
      }
      end(execution);
      if (chains) {
        execution.session().begin();
      }
      return Treatment.SESSION;
    }
  }

  /** SAVEPOINT. */
  record Savepoint(Token first, String name) implements TransactionCommand {
    @Override
    public Treatment apply(Execution execution) {
      execution.expectTransaction(first, "SAVEPOINT");
      return Treatment.SESSION;
    }
  }

  /** RELEASE SAVEPOINT. */
  record Release(Token first, String name) implements TransactionCommand {
    @Override
    public Treatment apply(Execution execution) {
      execution.expectTransaction(first, "RELEASE SAVEPOINT");
      return Treatment.SESSION;
    }
  }

  /** ROLLBACK TO SAVEPOINT. */
  record RollBackTo(Token first, String name) implements TransactionCommand {
    @Override
    public Treatment apply(Execution execution) {
      execution.expectTransaction(first, "ROLLBACK TO SAVEPOINT");
      return Treatment.SESSION;
    }
  }

  /** PREPARE TRANSACTION: it is gone from this session until it is committed. */
  record Prepare(String identifier) implements TransactionCommand {
    @Override
    public Treatment apply(Execution execution) {
      end(execution);
      return Treatment.SESSION;
    }
  }

  /** COMMIT PREPARED and ROLLBACK PREPARED. */
  record EndPrepared(String identifier, boolean commits) implements TransactionCommand {
    @Override
    public Treatment apply(Execution execution) {
      return Treatment.SESSION;
    }
  }
}
