package io.github.evoludigit.confiture.ddl.command;

import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.sql.Statement;
import io.github.evoludigit.confiture.sql.Token;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;

/**
 * Statements that others read before it is their turn to be applied. To read one asks nothing of
 * what there is, so that it can be done at any time, in any thread; they are applied in their
 * order, in the thread that asks for it. A few are read ahead and no more, so that memory follows
 * the longest statement.
 */
public final class ReadAhead {

  /** Fewer statements are read before another thread has started. */
  public static final int FEWEST = 200;

  private static final int MOST_STATEMENTS = 32;
  private static final int MOST_BYTES = 64 << 10;
  private static final int BATCHES = 3;

  private final List<Statement> statements;
  private final Interpreter interpreter;
  private final Executor executor;
  private final ArrayDeque<Batch> batches = new ArrayDeque<>(BATCHES);

  /** The first statement that is in no batch yet. */
  private int next;

  /**
   * Statements to be applied.
   *
   * @param executor what reads them; whether and when it does changes nothing but time
   */
  public ReadAhead(List<Statement> statements, Interpreter interpreter, Executor executor) {
    this.statements = statements;
    this.interpreter = interpreter;
    this.executor = executor;
  }

  /**
   * Applies a statement, as {@link Interpreter#run(Statement)} does.
   *
   * @param index which one; never less than the last time
   */
  public Treatment run(int index) {
    while (!batches.isEmpty() && batches.peek().end <= index) {
      batches.remove();
    }
    while (batches.size() < BATCHES && next < statements.size()) {
      Batch batch = new Batch(next);
      next = batch.end;
      batches.add(batch);
      executor.execute(batch.task);
    }
    Batch batch = batches.element();
    Statement statement = statements.get(index);
    Optional<Read> read = batch.read(index);
    return read.isPresent()
        ? interpreter.apply(statement, read.get().tokens, read.get().command)
        : interpreter.run(statement);
  }

  /** A statement that was read without anything to say of it. */
  private record Read(List<Token> tokens, Command command) {}

  /** Some statements that are read together. */
  private final class Batch implements Callable<List<Optional<Read>>> {

    private final int begin;
    private final int end;
    private final FutureTask<List<Optional<Read>>> task = new FutureTask<>(this);

    Batch(int begin) {
      this.begin = begin;
      int last = begin;
      int bytes = 0;
      while (last < statements.size() && last - begin < MOST_STATEMENTS && bytes < MOST_BYTES) {
        bytes += length(last++);
      }
      this.end = last;
    }

    private int length(int index) {
      return statements.get(index).end() - statements.get(index).start();
    }

    @Override
    public List<Optional<Read>> call() {
      List<Optional<Read>> read = new ArrayList<>(end - begin);
      for (int i = begin; i < end; i++) {
        read.add(length(i) > MOST_BYTES ? Optional.empty() : readOne(statements.get(i)));
      }
      return read;
    }

    private Optional<Read> readOne(Statement statement) {
      try {
        List<Token> tokens = statement.tokens();
        return tokens.isEmpty()
            ? Optional.empty()
            : Optional.of(new Read(tokens, new CommandReader(tokens, interpreter).read()));
      } catch (RuntimeException | StackOverflowError refused) {
        // It is read once more when it is its turn, and what is wrong with it is told then.
        return Optional.empty();
      }
    }

    /** A statement of this batch; it is read here and now if nobody else has begun to. */
    Optional<Read> read(int index) {
      task.run();
      try {
        return task.get().get(index - begin);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CancellationException("interrupted");
      } catch (ExecutionException e) {
        throw new IllegalStateException(e.getCause());
      }
    }
  }
}
