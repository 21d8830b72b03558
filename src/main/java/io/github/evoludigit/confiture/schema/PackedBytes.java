package io.github.evoludigit.confiture.schema;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Records of numbers and texts, one behind the other, in arrays that need not be copied when there
 * are more. Texts that come often are written once.
 */
final class PackedBytes {

  /** The bytes of an array, as a power of two; a longer record has one of its own. */
  private static final int BITS = 16;

  /** Longer texts seldom come twice. */
  private static final int LONGEST_WORD = 48;

  private static final int MOST_WORDS = 50_000;

  private final List<byte[]> arrays = new ArrayList<>();
  private int used = 1 << BITS;

  /** The record that is written now. */
  private byte[] record = new byte[512];

  private int length;

  private final List<String> words = new ArrayList<>();
  private Map<String, Integer> numbers = new HashMap<>();

  /** Texts that came once, each where its characters put it. */
  private String[] once = new String[4096];

  /** Whether the arrays are compressed. */
  private volatile boolean resting;

  /** Of compressed arrays how long they were. */
  private int[] lengths = {};

  /** Adds a number to the record. */
  void add(int number) {
    int rest = number;
    while ((rest & ~0x7f) != 0) {
      addByte(rest & 0x7f | 0x80);
      rest >>>= 7;
    }
    addByte(rest);
  }

  private void addByte(int value) {
    if (length == record.length) {
      record = Arrays.copyOf(record, 2 * length);
    }
    record[length++] = (byte) value;
  }

  /** Adds a text to the record. */
  void add(String text) {
    Integer number = text.length() > LONGEST_WORD ? null : number(text);
    if (number != null) {
      add(number << 2);
      return;
    }
    boolean latin = isLatin(text);
    byte[] bytes = text.getBytes(latin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16BE);
    add(bytes.length << 2 | (latin ? 1 : 2));
    if (record.length - length < bytes.length) {
      record = Arrays.copyOf(record, Math.max(2 * record.length, length + bytes.length));
    }
    System.arraycopy(bytes, 0, record, length, bytes.length);
    length += bytes.length;
  }

  private static boolean isLatin(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0xff) {
        return false;
      }
    }
    return true;
  }

  /** The number of a text that came before; null if it comes for the first time. */
  private Integer number(String text) {
    Integer number = numbers.get(text);
    if (number == null && words.size() < MOST_WORDS) {
      int place = (text.hashCode() ^ text.hashCode() >>> 16) & once.length - 1;
      if (text.equals(once[place])) {
        number = words.size();
        words.add(text);
        numbers.put(text, number);
      }
      once[place] = text;
    }
    return number;
  }

  /** Ends the record; its place. */
  int end() {
    if (length > (1 << BITS) - used) {
      arrays.add(new byte[Math.max(length, 1 << BITS)]);
      used = 0;
    }
    System.arraycopy(record, 0, arrays.get(arrays.size() - 1), used, length);
    int place = arrays.size() - 1 << BITS | used;
    used = Math.min(used + length, 1 << BITS);
    length = 0;
    if (record.length > 1 << BITS) {
      record = new byte[512];
    }
    return place;
  }

  /** Nothing is added any more, and nobody asks for a while: until then it takes less room. */
  synchronized void rest() {
    if (resting) {
      return;
    }
    numbers = Map.of();
    once = new String[0];
    record = new byte[0];
    lengths = new int[arrays.size()];
    byte[] small = {};
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    for (int i = 0; i < lengths.length; i++) {
      lengths[i] = arrays.get(i).length;
      deflater.setInput(arrays.get(i));
      deflater.finish();
      int most = lengths[i] + lengths[i] / 100 + 64;
      small = small.length < most ? new byte[most] : small;
      arrays.set(i, Arrays.copyOf(small, deflater.deflate(small)));
      deflater.reset();
    }
    deflater.end();
    resting = true;
  }

  private synchronized void wake() {
    Inflater inflater = new Inflater();
    try {
      for (int i = 0; resting && i < lengths.length; i++) {
        byte[] array = new byte[lengths[i]];
        inflater.setInput(arrays.get(i));
        for (int length = 0; length < array.length; ) {
          length += inflater.inflate(array, length, array.length - length);
        }
        arrays.set(i, array);
        inflater.reset();
      }
    } catch (DataFormatException e) {
      throw new IllegalStateException(e); // They are what was compressed here.
    } finally {
      inflater.end();
    }
    resting = false;
  }

  /** Reads a record from its beginning. */
  Reader at(int place) {
    if (resting) {
      wake();
    }
    return new Reader(arrays.get(place >>> BITS), place & (1 << BITS) - 1);
  }

  /** Reads what was added, in the same order. */
  final class Reader {
    private final byte[] array;
    private int next;

    private Reader(byte[] array, int next) {
      this.array = array;
      this.next = next;
    }

    int number() {
      int number = 0;
      for (int shift = 0; ; shift += 7) {
        byte part = array[next++];
        number |= (part & 0x7f) << shift;
        if (part >= 0) {
          return number;
        }
      }
    }

    String text() {
      int head = number();
      if ((head & 3) == 0) {
        return words.get(head >>> 2);
      }
      int bytes = head >>> 2;
      next += bytes;
      return new String(
          array,
          next - bytes,
          bytes,
          (head & 3) == 1 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16BE);
    }
  }
}
