package io.github.evoludigit.confiture.expression.constant;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A constant of the type hstore as it is printed: its keys by length, then alphabet, everything in
 * quotes; of two values of one key the first is kept (manual, section F.17).
 */
final class Hstore {

  private static final String WORD = "(\"(?:[^\"\\\\]|\\\\.)*\"|[^\\s\"\\\\,=>]+)";
  private static final Pattern PAIR =
      Pattern.compile("\\s*" + WORD + "\\s*=>\\s*" + WORD + "\\s*(?:,|$)");
  private static final Comparator<String> ORDER =
      Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

  private Hstore() {}

  /** The canonical spelling; a text that is not understood as it is. */
  static String canonical(String text) {
    Map<String, String> pairs = new TreeMap<>(ORDER);
    Matcher matcher = PAIR.matcher(text);
    int end = 0;
    while (end < text.length()) {
      matcher.region(end, text.length());
      if (!matcher.lookingAt()) {
        return text.isBlank() ? "" : text;
      }
      String value = matcher.group(2);
      pairs.putIfAbsent(
          quoted(matcher.group(1)), value.equalsIgnoreCase("null") ? "NULL" : quoted(value));
      end = matcher.end();
    }
    return pairs.entrySet().stream()
        .map(pair -> pair.getKey() + "=>" + pair.getValue())
        .collect(Collectors.joining(", "));
  }

  private static String quoted(String word) {
    return word.startsWith("\"") ? word : '"' + word + '"';
  }
}
