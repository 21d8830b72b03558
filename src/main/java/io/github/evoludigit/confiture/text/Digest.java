package io.github.evoludigit.confiture.text;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/**
 * A SHA-256 digest.
 *
 * @param hex its 32 bytes as 64 lower-case hexadecimal digits
 */
public record Digest(String hex) {

  /** The number of hexadecimal digits. */
  public static final int LENGTH = 64;

  /** Checks that there are 64 lower-case hexadecimal digits. */
  public Digest {
    Objects.requireNonNull(hex, "hex");
    boolean digits = hex.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
    if (hex.length() != LENGTH || !digits) {
      throw new IllegalArgumentException("not a SHA-256 digest: " + hex);
    }
  }

  /** The digest with these 32 bytes. */
  public static Digest of(byte[] bytes) {
    return new Digest(HexFormat.of().formatHex(bytes));
  }

  /** A fresh SHA-256 computation; every Java platform has one. */
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return hex;
  }
}
