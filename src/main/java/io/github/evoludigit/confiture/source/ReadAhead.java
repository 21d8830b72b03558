package io.github.evoludigit.confiture.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Has source files read in batches, ahead of whoever takes the batches in order; it begins while
 * files are still being found. What is in flight is bounded by size, so that memory follows the
 * largest files and not the schema. Used by one thread.
 */
final class ReadAhead implements Consumer<SourceFile>, AutoCloseable {

  /** A batch of small files is closed when it has about so many bytes. */
  private static final long BATCH_BYTES = 128 * 1024;

  /** A batch has at most so many files, so that small trees are shared among the workers too. */
  private static final int BATCH_FILES = 32;

  /** Batches that may be in flight for each worker: one being read, the others waiting. */
  private static final int BATCHES_AHEAD = 4;

  /** The part of the heap that batches in flight may take; one batch always may. */
  private static final int HEAP_SHARE = 10;

  private final SchemaAssembler.Settings settings;
  private final ExecutorService executor;
  private final int most;
  private final long budget = Runtime.getRuntime().maxMemory() / HEAP_SHARE;

  private final ConcurrentLinkedQueue<SourceReader> readers = new ConcurrentLinkedQueue<>();
  private final Deque<byte[]> buffers = new ArrayDeque<>();
  private final Deque<SourceBatch> waiting = new ArrayDeque<>();
  private final Deque<Future<SourceBatch>> inFlight = new ArrayDeque<>();
  private long weight;

  private List<SourceFile> open = new ArrayList<>();
  private long openBytes;
  private int found;

  /**
   * Reads with an executor.
   *
   * @param settings how files are read
   * @param executor reads the batches
   * @param workers how many threads it has
   */
  ReadAhead(SchemaAssembler.Settings settings, ExecutorService executor, int workers) {
    this.settings = settings;
    this.executor = executor;
    this.most = workers * BATCHES_AHEAD;
  }

  /** Takes the next file in build order. */
  @Override
  public void accept(SourceFile file) {
    boolean full = open.size() == BATCH_FILES || openBytes + file.size() > BATCH_BYTES;
    if (full && !open.isEmpty()) {
      closeBatch();
      submitWhatFits();
    }
    open.add(file);
    openBytes += file.size();
  }

  /** Says that there are no more files, and how many there were. */
  int end() {
    if (!open.isEmpty()) {
      closeBatch();
    }
    return found;
  }

  /** Whether there are batches to take. */
  boolean hasNext() {
    return !inFlight.isEmpty() || !waiting.isEmpty();
  }

  /** Waits for the next batch in build order; to be given back when it is done with. */
  SourceBatch next() {
    submitWhatFits();
    return Tasks.result(inFlight.remove());
  }

  /** Takes a batch back: its memory serves another. */
  void giveBack(SourceBatch batch) {
    weight -= batch.weight();
    buffers.add(batch.bytes());
  }

  /** Gives up what is still in flight. */
  @Override
  public void close() {
    for (Future<SourceBatch> task : inFlight) {
      task.cancel(true);
    }
  }

  private void closeBatch() {
    waiting.add(new SourceBatch(open, found + 1));
    found += open.size();
    open = new ArrayList<>();
    openBytes = 0;
  }

  private void submitWhatFits() {
    while (!waiting.isEmpty()
        && (inFlight.isEmpty()
            || inFlight.size() < most && weight + waiting.peek().weight() <= budget)) {
      SourceBatch batch = waiting.remove();
      byte[] buffer = buffers.poll();
      batch.use(buffer == null ? new byte[0] : buffer);
      weight += batch.weight();
      inFlight.add(executor.submit(new ReadTask(batch)));
    }
  }

  private final class ReadTask implements Callable<SourceBatch> {

    private final SourceBatch batch;

    ReadTask(SourceBatch batch) {
      this.batch = batch;
    }

    @Override
    public SourceBatch call() {
      SourceReader reader = readers.poll();
      if (reader == null) {
        reader = new SourceReader(settings);
      }
      reader.read(batch);
      readers.add(reader);
      return batch;
    }
  }
}
