package io.github.evoludigit.confiture.source;

import io.github.evoludigit.confiture.text.Digest;
import io.github.evoludigit.confiture.text.Location;
import io.github.evoludigit.confiture.text.Problem;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/**
 * Makes one schema of many files in one pass: workers read batches of files ahead of the calling
 * thread, which appends them in build order. What is in flight is bounded by size, so that memory
 * follows the largest files and not the schema; the result does not depend on the workers.
 */
public final class SchemaAssembler {

  /** A batch of small files is closed when it has about so many bytes. */
  private static final long BATCH_BYTES = 256 * 1024;

  /** A batch has at most so many files, so that small trees are shared among the workers too. */
  private static final int BATCH_FILES = 64;

  /** Batches that may be in flight for each worker: one being read, the others waiting. */
  private static final int BATCHES_AHEAD = 3;

  /**
   * How a schema is written.
   *
   * @param environment the name in the schema's head
   * @param order the order that the files were listed in, for the manifest
   * @param separator what stands before each file
   * @param encoding the encoding of the source files; the built schema is always in UTF-8
   * @param check what looks at each file's text
   * @param directory where the schema goes
   */
  public record Settings(
      String environment,
      FileOrder order,
      Separator separator,
      Charset encoding,
      SourceCheck check,
      Path directory) {}

  private final Settings settings;
  private final List<SourceFile> files;
  private final ExecutorService executor;
  private final int workers;
  private final BuildListener listener;

  private final MessageDigest hash = Digest.sha256();
  private final List<SourceEntry> entries;
  private final List<Problem> problems = new ArrayList<>();
  private final ConcurrentLinkedQueue<SourceReader> readers = new ConcurrentLinkedQueue<>();
  private final Deque<byte[]> buffers = new ArrayDeque<>();
  private long line;
  private long size;

  private SchemaAssembler(
      List<SourceFile> files,
      Settings settings,
      ExecutorService executor,
      int workers,
      BuildListener listener) {
    this.files = files;
    this.settings = settings;
    this.executor = executor;
    this.workers = workers;
    this.listener = listener;
    this.entries = new ArrayList<>(files.size());
  }

  /**
   * Assembles a schema.
   *
   * @param files the source files in build order
   * @param settings how and where
   * @param executor reads the batches
   * @param workers how many threads the executor has
   * @param listener hears how far it is
   * @return the schema, staged; to be closed
   */
  public static StagedSchema assemble(
      List<SourceFile> files,
      Settings settings,
      ExecutorService executor,
      int workers,
      BuildListener listener) {
    return new SchemaAssembler(files, settings, executor, workers, listener).assemble();
  }

  private StagedSchema assemble() {
    SchemaHead head = new SchemaHead(settings.environment(), files.size());
    line = head.lines() + 1;
    StagedFile schema = null;
    try {
      schema = new StagedFile(settings.directory().resolve(StagedSchema.SCHEMA), head.length());
      size = head.length();
      appendAll(schema);
      if (entries.size() < files.size()) {
        schema.close();
        return new StagedSchema(settings.directory(), Optional.empty(), problems, Optional.empty());
      }
      Digest schemaHash = Digest.of(hash.digest());
      schema.finish(head.bytes(schemaHash));
      Manifest manifest =
          new Manifest(settings.environment(), settings.order(), schemaHash, size, entries);
      return new StagedSchema(
          settings.directory(), Optional.of(manifest), problems, Optional.of(schema));
    } catch (IOException e) {
      discard(schema);
      problems.add(
          new Problem(
              Location.ofFile(settings.directory().resolve(StagedSchema.SCHEMA).toString()),
              "unwritable",
              "cannot write the built schema: " + SourceFinder.reason(e),
              ""));
      return new StagedSchema(settings.directory(), Optional.empty(), problems, Optional.empty());
    } catch (RuntimeException | Error e) {
      discard(schema);
      throw e;
    }
  }

  private static void discard(StagedFile schema) {
    if (schema != null) {
      try {
        schema.close();
      } catch (IOException e) {
        // The build fails for another reason already; a stray file in target/ hides nothing.
      }
    }
  }

  private void appendAll(StagedFile schema) throws IOException {
    long budget = Math.max(BATCH_BYTES * 2, Runtime.getRuntime().maxMemory() / 10);
    Deque<Future<SourceBatch>> inFlight = new ArrayDeque<>();
    long weight = 0;
    int next = 0;
    SourceBatch batch = next < files.size() ? batchAt(next) : null;
    try {
      while (batch != null || !inFlight.isEmpty()) {
        boolean room =
            inFlight.isEmpty()
                || inFlight.size() < workers * BATCHES_AHEAD
                    && batch != null
                    && weight + batch.weight() <= budget;
        if (batch != null && room) {
          inFlight.add(submit(batch));
          weight += batch.weight();
          next += batch.size();
          batch = next < files.size() ? batchAt(next) : null;
        } else {
          SourceBatch done = Tasks.result(inFlight.remove());
          append(done, schema);
          weight -= done.weight();
        }
      }
    } finally {
      for (Future<SourceBatch> task : inFlight) {
        task.cancel(true);
      }
    }
  }

  private SourceBatch batchAt(int from) {
    int share = Math.max(1, files.size() / (workers * 4));
    int most = Math.min(files.size(), from + Math.min(BATCH_FILES, share));
    long bytes = files.get(from).size();
    int to = from + 1;
    while (to < most && bytes + files.get(to).size() <= BATCH_BYTES) {
      bytes += files.get(to).size();
      to++;
    }
    return new SourceBatch(files.subList(from, to), from + 1);
  }

  private Future<SourceBatch> submit(SourceBatch batch) {
    byte[] buffer = buffers.poll();
    batch.use(buffer == null ? new byte[0] : buffer);
    return executor.submit(new ReadTask(batch));
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
        reader =
            new SourceReader(
                settings.encoding(), settings.check(), settings.separator(), files.size());
      }
      reader.read(batch);
      readers.add(reader);
      return batch;
    }
  }

  private void append(SourceBatch batch, StagedFile schema) throws IOException {
    schema.append(batch.bytes(), 0, batch.length());
    for (SourceBatch.Entry entry : batch.entries()) {
      entry.digest().addTo(hash);
      entries.add(
          new SourceEntry(
              entry.file().name(),
              entry.size(),
              entry.digest(),
              line + entry.line(),
              entry.lines()));
    }
    line += batch.lines();
    size += batch.length();
    problems.addAll(batch.problems());
    buffers.add(batch.bytes());
    listener.built(entries.size(), files.size());
  }
}
