package io.github.evoludigit.confiture.source;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The schema that was built before, of which parts are taken into the next: always the same file,
 * whatever takes its name in the meantime. Thread-safe.
 */
final class KeptText implements Closeable {

  private final FileChannel schema;

  KeptText(Path schema) throws IOException {
    this.schema = FileChannel.open(schema, StandardOpenOption.READ);
  }

  /** Whether it is what was written. */
  boolean has(FileSeal seal) throws IOException {
    return seal.equals(FileSeal.of(schema, seal.head()));
  }

  /** Copies a part of the text. */
  void copy(long offset, byte[] into, int from, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(into, from, length);
    while (buffer.hasRemaining()) {
      if (schema.read(buffer, offset + buffer.position() - from) < 0) {
        throw new EOFException("the built schema was cut off");
      }
    }
  }

  @Override
  public void close() throws IOException {
    schema.close();
  }
}
