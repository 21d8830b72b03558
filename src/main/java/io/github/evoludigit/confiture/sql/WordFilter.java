package io.github.evoludigit.confiture.sql;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Says of a statement, without reading it again, which names it does not contain: a Bloom filter
 * over its words and quoted identifiers.
 */
public final class WordFilter {

  private static final int LONGS = 8;

  private final long[] bits = new long[LONGS];

  /** Adds the name that hashes to a number, see {@link #hash}. */
  void add(int hash) {
    set(hash);
    set(hash >>> 16);
  }

  private void set(int hash) {
    bits[hash >>> 6 & LONGS - 1] |= 1L << hash;
  }

  /** From now on every name may be there: of a name that is not spelt out, say. */
  void addAll() {
    Arrays.fill(bits, -1L);
  }

  /**
   * Whether a name may be among the words.
   *
   * @param hash the name's number
   * @return false if it is certainly not there
   */
  public boolean mayContain(int hash) {
    return has(hash) && has(hash >>> 16);
  }

  private boolean has(int hash) {
    return (bits[hash >>> 6 & LONGS - 1] & 1L << hash) != 0;
  }

  /** The number of a name as PostgreSQL keeps it. */
  public static int hash(String name) {
    byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
    int hash = 0;
    for (byte b : utf8) {
      hash = hash * 31 + b;
    }
    return mixed(hash);
  }

  /** Spreads the number over all bits. */
  static int mixed(int hash) {
    int mixed = hash * 0x9e3779b1;
    return mixed ^ mixed >>> 15;
  }
}
