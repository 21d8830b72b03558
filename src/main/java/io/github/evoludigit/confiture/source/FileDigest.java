package io.github.evoludigit.confiture.source;

import io.github.evoludigit.confiture.text.Digest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** Computes the digest of one source file after the other. Not thread-safe. */
final class FileDigest {

  private final MessageDigest sha256 = Digest.sha256();

  /** The SHA-256 over a file's name in UTF-8, a zero byte and its portable text. */
  Digest of(String name, byte[] text, int from, int length) {
    sha256.update(name.getBytes(StandardCharsets.UTF_8));
    sha256.update((byte) 0);
    sha256.update(text, from, length);
    return Digest.of(sha256.digest());
  }
}
