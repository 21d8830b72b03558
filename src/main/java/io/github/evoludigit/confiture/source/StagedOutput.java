package io.github.evoludigit.confiture.source;

import java.io.Closeable;
import java.io.IOException;

/**
 * An output that is made from its beginning to its end, but for a head of known length, which is
 * given last. Not thread-safe.
 */
interface StagedOutput extends Closeable {

  /**
   * Appends bytes.
   *
   * @throws IOException if the disk is full, say
   */
  void append(byte[] bytes, int from, int to) throws IOException;

  /**
   * Puts the head at the beginning: all of the output is there.
   *
   * @param head as many bytes as were announced
   */
  void finish(byte[] head) throws IOException;

  /**
   * What tells the finished output from any other.
   *
   * @throws IllegalStateException if it is not finished
   */
  FileSeal seal();

  /**
   * Takes what is in the output's place away, if the output is another; the place stays empty until
   * the output is committed.
   */
  void clear() throws IOException;

  /**
   * Puts the finished output into its place.
   *
   * @return whether the place held something else before
   */
  boolean commit() throws IOException;
}
