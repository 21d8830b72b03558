package io.github.evoludigit.confiture.sql;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Finds a byte in a long text, eight at a time: a loop over bytes takes its time, above all before
 * it is compiled.
 */
final class ByteSearch {

  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;

  private final byte[] text;
  private final ByteBuffer words;
  private final byte wanted;
  private final long pattern;

  ByteSearch(byte[] text, char wanted) {
    this.text = text;
    this.words = ByteBuffer.wrap(text).order(ByteOrder.LITTLE_ENDIAN);
    this.wanted = (byte) wanted;
    this.pattern = ONES * wanted;
  }

  /** The first index of the byte from {@code from} on; the length of the text if there is none. */
  int next(int from) {
    int i = from;
    for (; i <= text.length - Long.BYTES; i += Long.BYTES) {
      // A byte of zero is the lowest to lose its high bit when one is taken from each.
      long difference = words.getLong(i) ^ pattern;
      long found = difference - ONES & ~difference & HIGH_BITS;
      if (found != 0) {
        return i + (Long.numberOfTrailingZeros(found) >>> 3);
      }
    }
    while (i < text.length && text[i] != wanted) {
      i++;
    }
    return i;
  }
}
