package io.github.evoludigit.confiture.expression.constant;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A constant of type bytea in the hex format in which it is printed (manual, section 8.4). */
final class Bytes {

  private Bytes() {}

  /** The constant in hex; a text that is no bytea as it is. */
  static String canonical(String text) {
    if (text.startsWith("\\x")) {
      return text.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
    }
    StringBuilder hex = new StringBuilder("\\x");
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      int value = bytes[i] & 0xff;
      if (value == '\\') {
        if (i + 1 < bytes.length && bytes[i + 1] == '\\') {
          i++;
        } else if (isOctal(bytes, i + 1)) {
          value = (bytes[i + 1] - '0') << 6 | (bytes[i + 2] - '0') << 3 | bytes[i + 3] - '0';
          i += 3;
        } else {
          return text;
        }
      }
      hex.append(Character.forDigit(value >> 4, 16)).append(Character.forDigit(value & 15, 16));
    }
    return hex.toString();
  }

  private static boolean isOctal(byte[] bytes, int from) {
    if (from + 3 > bytes.length || bytes[from] > '3') {
      return false;
    }
    for (int i = from; i < from + 3; i++) {
      if (bytes[i] < '0' || bytes[i] > '7') {
        return false;
      }
    }
    return true;
  }
}
