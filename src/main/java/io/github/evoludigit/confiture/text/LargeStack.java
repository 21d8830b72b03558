package io.github.evoludigit.confiture.text;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Room for what is nested deeply. Who runs out of the stack of the thread that Maven happens to
 * give, however small that is, begins again in a thread with a large one: an outcome must not
 * depend on the machine.
 */
public final class LargeStack {

  /** Memory is taken as far as it is needed only. */
  private static final long BYTES = 256L << 20;

  private LargeStack() {}

  /**
   * Does work that can be begun again.
   *
   * @param work what is to be done
   * @param place where the input begins
   * @throws NestedTooDeeply if not even a large stack is enough
   */
  public static <T> T whereNeeded(Supplier<T> work, Location place) {
    try {
      return work.get();
    } catch (NestedTooDeeply | StackOverflowError small) {
      return again(work, place);
    }
  }

  /**
   * Does work again for which the stack of this thread was too small.
   *
   * @param work what is to be done
   * @param place where the input begins
   * @throws NestedTooDeeply if not even a large stack is enough
   */
  public static <T> T again(Supplier<T> work, Location place) {
    return in(new FutureTask<>(work::get), place);
  }

  private static <T> T in(FutureTask<T> task, Location place) {
    Thread thread = new Thread(null, task, "confiture-large-stack", BYTES);
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get();
    } catch (InterruptedException e) {
      thread.interrupt();
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof StackOverflowError) {
        throw new NestedTooDeeply(place);
      }
      if (e.getCause() instanceof Error failure) {
        throw failure;
      }
      throw (RuntimeException) e.getCause();
    }
  }
}
