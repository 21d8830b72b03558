package io.github.evoludigit.confiture.ddl;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;

/**
 * Asks JSqlParser about statements that are not understood here: what it does not understand either
 * is probably misspelt. It is not asked about the others, because it reads with indulgence and its
 * trees do not account for every token.
 *
 * <p>Its parser can hang and exhaust the stack: each question has a limit of time and runs on a
 * thread of its own.
 */
final class SecondOpinion implements AutoCloseable {

  private static final int LONGEST = 100_000;
  private static final int MILLISECONDS = 2_000;

  /** More questions than this are not worth the time of a build. */
  private static final int MOST = 50;

  private ExecutorService executor;
  private int asked;

  /** Whether JSqlParser was asked and says that the text is no statement. */
  boolean rejects(String statement) {
    if (statement.length() > LONGEST || ++asked > MOST) {
      return false;
    }
    if (executor == null) {
      executor =
          Executors.newSingleThreadExecutor(
              task -> {
                Thread thread = new Thread(task, "confiture-second-opinion");
                thread.setDaemon(true);
                return thread;
              });
    }
    try {
      CCJSqlParserUtil.parse(statement, executor, parser -> parser.withTimeOut(MILLISECONDS));
      return false;
    } catch (JSQLParserException rejected) {
      return true;
    } catch (RuntimeException | StackOverflowError broken) {
      return false; // It says nothing about the statement.
    }
  }

  @Override
  public void close() {
    if (executor != null) {
      executor.shutdownNow();
    }
  }
}
