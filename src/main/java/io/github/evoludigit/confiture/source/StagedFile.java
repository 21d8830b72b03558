package io.github.evoludigit.confiture.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.zip.CRC32;

/**
 * A file that is written beside its target and moved onto it when all of it is there, so that the
 * target is either the old file or the new one. As long as what is written equals what the target
 * holds, nothing is written at all: an unchanged target is left untouched.
 *
 * <p>The file may begin with a head of known length that is given last. Not thread-safe.
 */
public final class StagedFile implements StagedOutput {

  private static final int SLICE = 1 << 17;

  private final Path target;
  private final Path staging;
  private final int headLength;
  private FileChannel existing;
  private FileChannel written;
  private byte[] slice;
  private long position;
  private final CRC32 sum = new CRC32();
  private Optional<FileSeal> seal = Optional.empty();

  /**
   * Begins a file.
   *
   * @param target the file to make; its directory is made if it is missing
   * @param headLength how many bytes {@link #finish} will put at the beginning
   * @throws IOException if the directory or a file in it cannot be made
   */
  StagedFile(Path target, int headLength) throws IOException {
    this.target = target;
    this.headLength = headLength;
    this.position = headLength;
    this.staging = staging(target);
    Files.createDirectories(target.getParent());
    if (Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS) && Files.isReadable(target)) {
      existing = FileChannel.open(target, StandardOpenOption.READ);
      slice = new byte[SLICE];
    } else {
      write();
    }
  }

  /**
   * Begins a file without a head.
   *
   * @param target the file to make; its directory is made if it is missing
   * @throws IOException if the directory or a file in it cannot be made
   */
  public static StagedFile of(Path target) throws IOException {
    return new StagedFile(target, 0);
  }

  /** A name beside a target that nothing has. */
  static Path staging(Path target) {
    String suffix = Long.toHexString(ThreadLocalRandom.current().nextLong());
    return target.resolveSibling("." + target.getFileName() + "." + suffix + ".tmp");
  }

  /**
   * Makes a file of these bytes, at once or not at all; one that has them already is not touched.
   *
   * @param target the file; its directory is made if it is missing
   * @return whether the file changed
   * @throws IOException if it cannot be written
   */
  public static boolean replace(Path target, byte[] bytes) throws IOException {
    try (StagedFile file = new StagedFile(target, 0)) {
      file.append(bytes, 0, bytes.length);
      file.finish(new byte[0]);
      return file.commit();
    }
  }

  /**
   * Deletes what a build that was killed has left in a directory beside its outputs.
   *
   * @param directory the directory; it need not be there
   */
  public static void removeLeftovers(Path directory) {
    Leftovers.remove(directory, "");
  }

  @Override
  public void append(byte[] bytes, int from, int to) throws IOException {
    sum.update(bytes, from, to - from);
    int start = from;
    if (written == null) {
      start = skipEqual(bytes, from, to);
      if (start < to) {
        write();
      }
    }
    for (int i = start; i < to; i += SLICE) {
      writeFully(ByteBuffer.wrap(bytes, i, Math.min(SLICE, to - i)), position);
      position += Math.min(SLICE, to - i);
    }
  }

  @Override
  public void finish(byte[] head) throws IOException {
    if (head.length != headLength) {
      throw new IllegalArgumentException("a head of " + head.length + " bytes");
    }
    if (written == null) {
      boolean same = existing.size() == position;
      if (same && headLength > 0) {
        byte[] old = new byte[headLength];
        same = readFully(old, headLength, 0) == headLength && Arrays.equals(old, head);
      }
      if (!same) {
        write();
      }
    }
    if (written != null) {
      writeFully(ByteBuffer.wrap(head), 0);
    }
    sum.update(head, 0, head.length);
    seal = Optional.of(new FileSeal(position, headLength, sum.getValue()));
  }

  @Override
  public FileSeal seal() {
    return seal.orElseThrow();
  }

  @Override
  public void clear() throws IOException {
    if (written != null && Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)) {
      Files.deleteIfExists(target);
    }
  }

  @Override
  public boolean commit() throws IOException {
    if (written == null) {
      return false;
    }
    written.close();
    try {
      Files.move(staging, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(staging, target, StandardCopyOption.REPLACE_EXISTING);
    }
    return true;
  }

  /** Lets go of everything; what was not committed is deleted. */
  @Override
  public void close() throws IOException {
    if (existing != null) {
      existing.close();
    }
    if (written != null) {
      written.close();
      Files.deleteIfExists(staging);
    }
  }

  /** Where the bytes begin to differ from those of the existing target at this position. */
  private int skipEqual(byte[] bytes, int from, int to) throws IOException {
    for (int i = from; i < to; ) {
      int length = Math.min(SLICE, to - i);
      int read = readFully(slice, length, position);
      if (read < length || !Arrays.equals(slice, 0, length, bytes, i, i + length)) {
        return i;
      }
      position += length;
      i += length;
    }
    return to;
  }

  private int readFully(byte[] into, int length, long at) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(into, 0, length);
    while (buffer.hasRemaining() && existing.read(buffer, at + buffer.position()) >= 0) {
      // Read on.
    }
    return buffer.position();
  }

  /** Gives up the hope that nothing changed: what was found equal so far is copied. */
  private void write() throws IOException {
    Leftovers.remove(target.getParent(), target.getFileName().toString());
    written = FileChannel.open(staging, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    Leftovers.claim(written);
    if (existing == null) {
      return;
    }
    written.position(headLength);
    for (long copied = headLength; copied < position; ) {
      long count = existing.transferTo(copied, position - copied, written);
      if (count <= 0) {
        throw new IOException("something else writes to " + target.getFileName());
      }
      copied += count;
    }
    existing.close();
    existing = null;
  }

  private void writeFully(ByteBuffer bytes, long at) throws IOException {
    long offset = at - bytes.position();
    while (bytes.hasRemaining()) {
      written.write(bytes, offset + bytes.position());
    }
  }
}
