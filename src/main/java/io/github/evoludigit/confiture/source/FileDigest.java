package io.github.evoludigit.confiture.source;

import io.github.evoludigit.confiture.text.Digest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * Computes the digest of one source file after the other. Not thread-safe.
 *
 * <p>What is digested of a small file is put together first: one long update is cheaper than three,
 * of which each leaves a part of a block behind, as long as the JVM interprets the code.
 */
final class FileDigest {

  private final MessageDigest sha256 = Digest.sha256();
  private final byte[] message = new byte[1 << 15];

  /** The SHA-256 over a file's name in UTF-8, a zero byte and its portable text. */
  Digest of(String name, byte[] text, int from, int length) {
    byte[] path = name.getBytes(StandardCharsets.UTF_8);
    int total = path.length + 1 + length;
    if (total <= message.length) {
      System.arraycopy(path, 0, message, 0, path.length);
      message[path.length] = 0;
      System.arraycopy(text, from, message, path.length + 1, length);
      sha256.update(message, 0, total);
    } else {
      sha256.update(path);
      sha256.update((byte) 0);
      sha256.update(text, from, length);
    }
    return Digest.of(sha256.digest());
  }
}
