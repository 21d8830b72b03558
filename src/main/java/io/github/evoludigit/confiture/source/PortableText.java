package io.github.evoludigit.confiture.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Makes text the same on every machine: no byte order mark, and line feeds where an editor or a
 * checkout on Windows put carriage return and line feed.
 */
final class PortableText {

  /** Set in {@link #features()}: there is a carriage return. */
  static final int CARRIAGE_RETURN = 2;

  /** Set in {@link #features()}: there is a NUL. */
  static final int NUL = 4;

  /** Set in {@link #features()}: there is a byte that is not ASCII. */
  static final int BEYOND_ASCII = 8;

  private static final int LINE_FEED = 1;

  private static final byte[] FEATURE = new byte[256];

  static {
    FEATURE['\n'] = LINE_FEED;
    FEATURE['\r'] = CARRIAGE_RETURN;
    FEATURE[0] = NUL;
    for (int b = 0x80; b < 0x100; b++) {
      FEATURE[b] = BEYOND_ASCII;
    }
  }

  private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
  private final CharBuffer decoded = CharBuffer.allocate(4096);

  private int features;
  private int lineFeeds;

  /** Looks at every byte once; {@link #features()} and {@link #lineFeeds()} say what was seen. */
  void scan(byte[] text, int from, int to) {
    int seen = 0;
    int lines = 0;
    for (int i = from; i < to; i++) {
      int feature = FEATURE[text[i] & 0xff];
      seen |= feature;
      lines += feature & LINE_FEED;
    }
    features = seen;
    lineFeeds = lines;
  }

  int features() {
    return features;
  }

  int lineFeeds() {
    return lineFeeds;
  }

  /** Whether the scanned text has any of the features. */
  boolean has(int feature) {
    return (features & feature) != 0;
  }

  static boolean hasByteOrderMark(byte[] text, int from, int to) {
    return to - from >= 3
        && text[from] == (byte) 0xEF
        && text[from + 1] == (byte) 0xBB
        && text[from + 2] == (byte) 0xBF;
  }

  /**
   * Replaces each carriage return and line feed by a line feed; returns where the text now ends.
   */
  static int toLineFeeds(byte[] text, int from, int to) {
    int end = from;
    for (int i = from; i < to; i++) {
      boolean dropped = text[i] == '\r' && i + 1 < to && text[i + 1] == '\n';
      if (!dropped) {
        text[end++] = text[i];
      }
    }
    return end;
  }

  /** Where the first byte is that is not UTF-8; -1 if all are. */
  int firstMalformed(byte[] text, int from, int to) {
    ByteBuffer bytes = ByteBuffer.wrap(text, from, to - from);
    decoder.reset();
    while (true) {
      decoded.clear();
      CoderResult result = decoder.decode(bytes, decoded, true);
      if (result.isError()) {
        return bytes.position();
      }
      if (result.isUnderflow()) {
        return -1;
      }
    }
  }
}
