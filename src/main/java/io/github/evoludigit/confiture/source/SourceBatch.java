package io.github.evoludigit.confiture.source;

import io.github.evoludigit.confiture.text.Digest;
import io.github.evoludigit.confiture.text.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A run of source files that one worker reads in one go, and the part of the built schema they
 * make: many small files cost one hand-over to the writer, a large one is a batch of its own.
 */
public final class SourceBatch {

  /** The most bytes that one file may have. */
  public static final int LARGEST = Integer.MAX_VALUE - (1 << 20);

  /** What a separator takes, about. */
  private static final int SEPARATOR = 256;

  /**
   * A file of the batch.
   *
   * @param file the file
   * @param offset where its text begins in the batch
   * @param size how long its text is
   * @param line its first line, from 0, relative to the batch
   * @param lines how many lines it has
   * @param digest its digest, if a worker has computed it
   */
  record Entry(
      SourceFile file, int offset, int size, long line, long lines, Optional<Digest> digest) {}

  private final List<SourceFile> files;
  private final int firstNumber;
  private final long weight;
  private final List<Entry> entries;
  private final List<Problem> problems = new ArrayList<>();
  private byte[] bytes = new byte[0];
  private int length;
  private long lines;

  /**
   * A batch that is still to be read.
   *
   * @param files its files
   * @param firstNumber the place of the first in build order, from 1
   */
  SourceBatch(List<SourceFile> files, int firstNumber) {
    this.files = files;
    this.firstNumber = firstNumber;
    this.entries = new ArrayList<>(files.size());
    long sum = 0;
    for (SourceFile file : files) {
      sum += file.size() + SEPARATOR;
    }
    this.weight = sum;
  }

  int size() {
    return files.size();
  }

  SourceFile file(int index) {
    return files.get(index);
  }

  int number(int index) {
    return firstNumber + index;
  }

  /** About how many bytes of memory the batch needs. */
  long weight() {
    return weight;
  }

  List<Entry> entries() {
    return entries;
  }

  List<Problem> problems() {
    return problems;
  }

  /** How many lines the batch adds to the built schema. */
  long lines() {
    return lines;
  }

  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  void setLength(int length) {
    this.length = length;
  }

  /** Gives the batch a buffer that it may use. */
  void use(byte[] buffer) {
    bytes = buffer.length >= weight ? buffer : new byte[(int) Math.min(weight, LARGEST)];
  }

  /** Makes room for so many bytes more. */
  void ensure(int more) {
    if (bytes.length - length < more) {
      int needed = Math.addExact(length, more);
      bytes = Arrays.copyOf(bytes, Math.max(needed, bytes.length + (bytes.length >> 3)));
    }
  }

  void append(byte[] text) {
    ensure(text.length);
    System.arraycopy(text, 0, bytes, length, text.length);
    length += text.length;
  }

  void append(char ascii) {
    ensure(1);
    bytes[length++] = (byte) ascii;
  }

  void addLines(long more) {
    lines += more;
  }

  void addEntry(Entry entry) {
    entries.add(entry);
    lines += entry.lines();
  }

  void addProblems(List<Problem> found) {
    problems.addAll(found);
  }
}
