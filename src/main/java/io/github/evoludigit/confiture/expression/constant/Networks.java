package io.github.evoludigit.confiture.expression.constant;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Constants of network addresses as they are printed (manual, section 8.9). */
final class Networks {

  private static final Pattern V4 =
      Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3}){0,3})(?:/(\\d{1,2}))?");
  private static final Pattern V6 =
      Pattern.compile(
          "([0-9a-f:]*:[0-9a-f:]*?)((?<=:)\\d{1,3}(?:\\.\\d{1,3}){3})?(?:/(\\d{1,3}))?");
  private static final Pattern SMALL_MAC =
      Pattern.compile("[0-9a-f]{1,2}([:-])[0-9a-f]{1,2}(?:\\1[0-9a-f]{1,2}){4}");

  private Networks() {}

  /**
   * An address, of type inet or cidr ({@code network_in}, {@code network_out}); a text that is none
   * as it is.
   */
  static String address(String text, boolean cidr) {
    String value = text.trim().toLowerCase(Locale.ROOT);
    Matcher four = V4.matcher(value);
    if (four.matches()) {
      return four(four, cidr).orElse(text);
    }
    Matcher six = V6.matcher(value);
    return six.matches() ? six(six, cidr).orElse(text) : text;
  }

  private static Optional<String> four(Matcher written, boolean cidr) {
    List<Integer> bytes = new ArrayList<>();
    for (String part : written.group(1).split("\\.")) {
      bytes.add(Integer.parseInt(part));
    }
    boolean said = written.group(2) != null;
    if (!said && !cidr && bytes.size() < 4 || bytes.stream().anyMatch(one -> one > 255)) {
      return Optional.empty();
    }
    int bits = said ? Integer.parseInt(written.group(2)) : cidr ? classBits(bytes) : 32;
    while (bytes.size() < 4) {
      bytes.add(0);
    }
    String address = bytes.stream().map(String::valueOf).reduce((a, b) -> a + '.' + b).orElse("");
    return Optional.of(bits == 32 && !cidr ? address : address + '/' + bits);
  }

  /** The length of a network of which only the first bytes are said: by its class. */
  private static int classBits(List<Integer> bytes) {
    int first = bytes.get(0);
    int bits = first >= 240 ? 32 : first >= 224 ? 8 : first >= 192 ? 24 : first >= 128 ? 16 : 8;
    bits = Math.max(bits, 8 * bytes.size());
    return bits == 8 && first == 224 ? 4 : bits;
  }

  private static Optional<String> six(Matcher written, boolean cidr) {
    List<Integer> last = new ArrayList<>();
    if (written.group(2) != null) {
      String[] bytes = written.group(2).split("\\.");
      for (int i = 0; i < 4; i += 2) {
        last.add(Integer.parseInt(bytes[i]) << 8 | Integer.parseInt(bytes[i + 1]));
      }
    }
    String hex = written.group(1);
    int gap = hex.indexOf("::");
    if (gap >= 0 && hex.indexOf("::", gap + 1) >= 0) {
      return Optional.empty();
    }
    List<Integer> words = new ArrayList<>(words(gap < 0 ? hex : hex.substring(0, gap)));
    List<Integer> behind = new ArrayList<>(gap < 0 ? List.of() : words(hex.substring(gap + 2)));
    behind.addAll(last);
    if (gap >= 0) {
      for (int missing = 8 - words.size() - behind.size(); missing > 0; missing--) {
        words.add(0);
      }
    }
    words.addAll(behind);
    if (words.size() != 8 || words.stream().anyMatch(word -> word > 0xffff)) {
      return Optional.empty();
    }
    int bits = written.group(3) == null ? 128 : Integer.parseInt(written.group(3));
    return Optional.of(bits == 128 && !cidr ? spelling(words) : spelling(words) + '/' + bits);
  }

  private static List<Integer> words(String hex) {
    List<Integer> words = new ArrayList<>();
    for (String word : hex.split(":")) {
      if (!word.isEmpty()) {
        words.add(word.length() > 4 ? 0x10000 : Integer.parseInt(word, 16));
      }
    }
    return words;
  }

  /** {@code inet_net_ntop_ipv6}: the longest run of zeros is left out. */
  private static String spelling(List<Integer> words) {
    int from = -1;
    int length = 1;
    for (int i = 0; i < 8; i++) {
      int end = i;
      while (end < 8 && words.get(end) == 0) {
        end++;
      }
      if (end - i > length) {
        from = i;
        length = end - i;
      }
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      if (from >= 0 && i >= from && i < from + length) {
        text.append(i == from ? ":" : "");
        continue;
      }
      text.append(i > 0 ? ":" : "");
      boolean embedded =
          length == 6 || length == 7 && words.get(7) != 1 || length == 5 && words.get(5) == 0xffff;
      if (i == 6 && from == 0 && embedded) {
        int high = words.get(6);
        int low = words.get(7);
        return text.append(high >> 8)
            .append('.')
            .append(high & 255)
            .append('.')
            .append(low >> 8)
            .append('.')
            .append(low & 255)
            .toString();
      }
      text.append(Integer.toHexString(words.get(i)));
    }
    return text.append(from >= 0 && from + length == 8 ? ":" : "").toString();
  }

  /** The bytes of a hardware address, however they are parted; six can be written for eight. */
  static String hardware(String text, int size) {
    String value = text.trim().toLowerCase(Locale.ROOT);
    if (SMALL_MAC.matcher(value).matches()) {
      value = value.replaceAll("\\b([0-9a-f])\\b", "0$1");
    }
    String digits = value.replaceAll("[-:. ]", "");
    if (size == 8 && digits.matches("[0-9a-f]{12}")) {
      digits = digits.substring(0, 6) + "fffe" + digits.substring(6);
    }
    return digits.matches("[0-9a-f]{" + 2 * size + "}")
        ? digits.replaceAll("(..)(?!$)", "$1:")
        : text;
  }
}
