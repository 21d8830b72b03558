package io.github.evoludigit.confiture.source;

import java.io.DataOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * What tells whether an output is still as it was written. A checksum and not a digest: it is to
 * find what happens to files, and is computed by the processor's own instructions from a JVM's
 * first moment on.
 *
 * @param length the bytes of the output
 * @param head how many of them are its head
 * @param sum the CRC-32 over what comes after its head, then its head
 */
public record FileSeal(long length, int head, long sum) {

  private static final int SLICE = 1 << 17;

  /** The seal of an output without a head. */
  public static FileSeal of(byte[] bytes) {
    CRC32 sum = new CRC32();
    sum.update(bytes, 0, bytes.length);
    return new FileSeal(bytes.length, 0, sum.getValue());
  }

  /** The seal of a file without a head; empty if it cannot be read. */
  public static Optional<FileSeal> of(File file) {
    return of(file, 0);
  }

  /**
   * The seal of a file.
   *
   * @param headLength how long its head is
   * @return the seal; empty if the file cannot be read
   */
  static Optional<FileSeal> of(File file, int headLength) {
    if (!file.isFile()) {
      return Optional.empty();
    }
    try (FileInputStream in = new FileInputStream(file)) {
      return Optional.of(of(in.getChannel(), headLength));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The seal of an open file. */
  static FileSeal of(FileChannel file, int headLength) throws IOException {
    CRC32 sum = new CRC32();
    long size = file.size();
    ByteBuffer head = ByteBuffer.allocate((int) Math.min(headLength, size));
    long length = read(file, head, 0);
    ByteBuffer slice = ByteBuffer.allocate((int) Math.min(SLICE, size - length));
    while (slice.capacity() > 0 && read(file, slice.clear(), length) > 0) {
      sum.update(slice.array(), 0, slice.position());
      length += slice.position();
    }
    sum.update(head.array(), 0, head.position());
    return new FileSeal(length, headLength, sum.getValue());
  }

  private static int read(FileChannel file, ByteBuffer into, long at) throws IOException {
    while (into.hasRemaining() && file.read(into, at + into.position()) >= 0) {
      // Read on.
    }
    return into.position();
  }

  /** Writes this seal. */
  public void write(DataOutputStream out) throws IOException {
    out.writeLong(length);
    out.writeInt(head);
    out.writeLong(sum);
  }

  /** Reads a seal. */
  public static FileSeal read(ByteBuffer in) {
    return new FileSeal(in.getLong(), in.getInt(), in.getLong());
  }

  /** Written out: what Java makes of a record costs a young JVM more than all files. */
  @Override
  public boolean equals(Object other) {
    return other instanceof FileSeal seal
        && length == seal.length
        && head == seal.head
        && sum == seal.sum;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(sum);
  }
}
