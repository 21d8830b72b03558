package io.github.evoludigit.confiture.source;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * What is kept for the next run in a file that costs only time when it is deleted. Its last eight
 * bytes are a checksum: what was cut off or changed is as good as none.
 */
public final class KeptBytes {

  private KeptBytes() {}

  /**
   * Reads what was kept.
   *
   * @return empty if there is nothing, or not what was written
   */
  public static Optional<ByteBuffer> read(File file) {
    if (!file.isFile()) {
      return Optional.empty();
    }
    try (FileInputStream in = new FileInputStream(file)) {
      ByteBuffer bytes = ByteBuffer.wrap(in.readAllBytes());
      int length = bytes.capacity() - Long.BYTES;
      if (length < 0 || bytes.getLong(length) != sum(bytes.array(), length)) {
        return Optional.empty();
      }
      return Optional.of(bytes.limit(length));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * Keeps bytes.
   *
   * @throws IOException if they cannot be kept, which is no reason to fail
   */
  public static void write(Path file, byte[] bytes) throws IOException {
    byte[] sealed = Arrays.copyOf(bytes, bytes.length + Long.BYTES);
    ByteBuffer.wrap(sealed).putLong(bytes.length, sum(bytes, bytes.length));
    StagedFile.replace(file, sealed);
  }

  private static long sum(byte[] bytes, int length) {
    CRC32 sum = new CRC32();
    sum.update(bytes, 0, length);
    return sum.getValue();
  }
}
