package io.github.evoludigit.confiture.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** A SHA-256 digest. Written as 64 lower-case hexadecimal digits. */
public final class Digest {

  /** The number of hexadecimal digits. */
  public static final int LENGTH = 64;

  private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.ISO_8859_1);

  /** A digest that stands for one not known yet: it is as long as every other. */
  public static final Digest NONE = new Digest(new byte[LENGTH / 2]);

  private final byte[] bytes;

  private Digest(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * The digest with these bytes.
   *
   * @throws IllegalArgumentException if they are not 32
   */
  public static Digest of(byte[] bytes) {
    if (bytes.length != LENGTH / 2) {
      throw new IllegalArgumentException("a SHA-256 digest of " + bytes.length + " bytes");
    }
    return new Digest(bytes.clone());
  }

  /** A fresh SHA-256 computation; every Java platform has one. */
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The 32 bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Feeds the digest's 32 bytes to another computation. */
  public void addTo(MessageDigest other) {
    other.update(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Digest digest && Arrays.equals(bytes, digest.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** The 64 lower-case hexadecimal digits. */
  @Override
  public String toString() {
    byte[] hex = new byte[LENGTH];
    for (int i = 0; i < bytes.length; i++) {
      hex[2 * i] = DIGITS[bytes[i] >> 4 & 0xf];
      hex[2 * i + 1] = DIGITS[bytes[i] & 0xf];
    }
    return new String(hex, StandardCharsets.ISO_8859_1);
  }
}
