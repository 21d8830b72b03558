package io.github.evoludigit.confiture.ddl.witness;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.statement.Statement;

/**
 * JSqlParser on a thread of its own, because it can hang and exhaust the stack. A thread that does
 * not answer in time is given up, and the next question gets another one.
 */
final class SecondParser implements AutoCloseable {

  /** What JSqlParser answers. */
  enum Answer {
    /** A tree. */
    TREE,
    /** It says that the text is no statement. */
    REJECTED,
    /** Nothing: it took too long or broke. */
    NONE
  }

  /**
   * An answer.
   *
   * @param answer its sort
   * @param tree the tree, if it is one
   */
  record Reply(Answer answer, Optional<Statement> tree) {
    private static final Reply REJECTED = new Reply(Answer.REJECTED, Optional.empty());
    private static final Reply NONE = new Reply(Answer.NONE, Optional.empty());
  }

  /** How a text is parsed; another one in tests. */
  @FunctionalInterface
  interface Grammar {
    Statement parse(String text, ExecutorService executor, int milliseconds)
        throws JSQLParserException;
  }

  private static final Grammar JSQLPARSER =
      (text, executor, milliseconds) ->
          CCJSqlParserUtil.parse(text, executor, parser -> parser.withTimeOut(milliseconds));

  private final Grammar grammar;
  private final int milliseconds;
  private ExecutorService executor;

  /**
   * JSqlParser.
   *
   * @param milliseconds how long it may think about one statement
   */
  SecondParser(int milliseconds) {
    this(JSQLPARSER, milliseconds);
  }

  /** Another grammar. */
  SecondParser(Grammar grammar, int milliseconds) {
    this.grammar = grammar;
    this.milliseconds = milliseconds;
  }

  /** Asks for the tree of a statement. */
  Reply ask(String statement) {
    if (executor == null) {
      executor = Executors.newSingleThreadExecutor(SecondParser::thread);
    }
    try {
      return new Reply(
          Answer.TREE, Optional.ofNullable(grammar.parse(statement, executor, milliseconds)));
    } catch (JSQLParserException failure) {
      if (comesFrom(failure, TimeoutException.class)) {
        close();
        return Reply.NONE;
      }
      return comesFrom(failure, StackOverflowError.class) ? Reply.NONE : Reply.REJECTED;
    } catch (RuntimeException | StackOverflowError broken) {
      return Reply.NONE; // It says nothing about the statement.
    }
  }

  private static boolean comesFrom(Throwable failure, Class<? extends Throwable> cause) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (cause.isInstance(each)) {
        return true;
      }
    }
    return false;
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "confiture-second-reader");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    if (executor != null) {
      executor.shutdownNow();
      executor = null;
    }
  }
}
