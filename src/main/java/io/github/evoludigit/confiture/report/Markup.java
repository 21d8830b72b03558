package io.github.evoludigit.confiture.report;

import java.net.URI;
import java.net.URISyntaxException;

/** Text within HTML and XML, and what is like it in other formats. */
final class Markup {

  private Markup() {}

  /**
   * The text with everything escaped that could end or change what it stands in: an element or a
   * quoted attribute. Characters that XML does not have, or that turn the direction of what
   * follows, are shown by their number.
   */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '&' -> escaped.append("&amp;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> {
          if (isVisible(text, i)) {
            escaped.append(c);
          } else {
            escape(c, escaped);
          }
        }
      }
    }
    return escaped.toString();
  }

  /** Appends the number of a character that is not to be seen as it is. */
  static void escape(char c, StringBuilder text) {
    text.append("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) {
      text.append(Character.forDigit(c >> shift & 0xf, 16));
    }
  }

  /** A path as a relative reference: each character that has a meaning there is encoded. */
  static String reference(String path) {
    try {
      String encoded = new URI(null, null, path, null).toASCIIString();
      return encoded.indexOf(':') < 0 ? encoded : "./" + encoded;
    } catch (URISyntaxException e) {
      return "unknown";
    }
  }

  /**
   * Whether people see a character as what it is: not half a character, not a control character but
   * for line feeds and tabs, not another line break, and not one that turns the direction of what
   * is beside it.
   */
  static boolean isVisible(String text, int index) {
    char c = text.charAt(index);
    if (Character.isHighSurrogate(c)) {
      return index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
    }
    boolean turns = c >= '\u202a' && c <= '\u202e' || c >= '\u2066' && c <= '\u2069';
    boolean mark = c == '\u061c' || c == '\u200e' || c == '\u200f';
    boolean separator = c == '\u2028' || c == '\u2029';
    boolean control = Character.isISOControl(c) && c != '\n' && c != '\t';
    return !turns && !mark && !separator && !control && c != '\ufffe' && c != '\uffff';
  }
}
