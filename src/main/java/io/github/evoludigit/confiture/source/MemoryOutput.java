package io.github.evoludigit.confiture.source;

import java.util.Arrays;

/** An output that goes nowhere: its bytes are kept for whoever asks. */
final class MemoryOutput implements StagedOutput {

  private static final int LARGEST = Integer.MAX_VALUE - 8;

  private final int headLength;
  private byte[] bytes;
  private int length;

  MemoryOutput(int headLength) {
    this.headLength = headLength;
    this.bytes = new byte[Math.max(headLength, 1 << 16)];
    this.length = headLength;
  }

  /** What was appended, after the head. */
  byte[] bytes() {
    return Arrays.copyOf(bytes, length);
  }

  @Override
  public void append(byte[] more, int from, int to) {
    int count = to - from;
    if (count > bytes.length - length) {
      long doubled = Math.max(2L * bytes.length, (long) length + count);
      bytes = Arrays.copyOf(bytes, (int) Math.min(doubled, LARGEST));
    }
    System.arraycopy(more, from, bytes, length, count);
    length += count;
  }

  @Override
  public void finish(byte[] head) {
    if (head.length != headLength) {
      throw new IllegalArgumentException("a head of " + head.length + " bytes");
    }
    System.arraycopy(head, 0, bytes, 0, headLength);
  }

  @Override
  public FileSeal seal() {
    throw new IllegalStateException("what is in memory is not sealed");
  }

  @Override
  public void clear() {
    // There is nothing but memory.
  }

  @Override
  public boolean commit() {
    return false;
  }

  @Override
  public void close() {
    // There is nothing but memory.
  }
}
