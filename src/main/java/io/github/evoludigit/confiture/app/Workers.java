package io.github.evoludigit.confiture.app;

import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads of one use case, gone when it is closed. */
final class Workers implements AutoCloseable {

  private final int threads;
  private final ExecutorService executor;

  /**
   * Workers that start when there is work.
   *
   * @param threads how many; 1 means that the calling thread does everything itself
   */
  Workers(int threads) {
    this.threads = threads;
    if (threads == 1) {
      executor = new CallingThread();
    } else {
      executor = Executors.newFixedThreadPool(threads, new Daemons());
    }
  }

  int threads() {
    return threads;
  }

  ExecutorService executor() {
    return executor;
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }

  /** Threads that never keep Maven from ending. */
  private static final class Daemons implements ThreadFactory {

    private final AtomicInteger count = new AtomicInteger();

    @Override
    public Thread newThread(Runnable task) {
      Thread thread = new Thread(task, "confiture-" + count.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    }
  }

  /** An executor that runs each task at once, where it is submitted. */
  private static final class CallingThread extends AbstractExecutorService {

    private volatile boolean shutdown;

    @Override
    public void execute(Runnable command) {
      command.run();
    }

    @Override
    public void shutdown() {
      shutdown = true;
    }

    @Override
    public List<Runnable> shutdownNow() {
      shutdown();
      return List.of();
    }

    @Override
    public boolean isShutdown() {
      return shutdown;
    }

    @Override
    public boolean isTerminated() {
      return shutdown;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
      return shutdown;
    }
  }
}
