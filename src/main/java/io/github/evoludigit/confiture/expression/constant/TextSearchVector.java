package io.github.evoludigit.confiture.expression.constant;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A constant of type tsvector as it is printed: each lexeme once, in quotes, in the order of its
 * bytes, with its places (manual, section 8.11.1).
 */
final class TextSearchVector {

  private static final Pattern LEXEME =
      Pattern.compile(
          "\\s*((?:[^\\s:'\\\\]|\\\\.)(?:[^\\s:\\\\]|\\\\.)*|'(?:[^'\\\\]|''|\\\\.)+')"
              + "(:\\d+[a-d*]?(?:,\\d+[a-d*]?)*)?(?=\\s|$)\\s*",
          Pattern.CASE_INSENSITIVE);

  private TextSearchVector() {}

  /** The canonical spelling; a text that is not understood as it is. */
  static String canonical(String text) {
    return ConstantTokens.of(LEXEME, text).map(TextSearchVector::canonical).orElse(text);
  }

  private static String canonical(List<MatchResult> matches) {
    Map<String, Map<Integer, String>> lexemes =
        new TreeMap<>((a, b) -> Arrays.compareUnsigned(bytes(a), bytes(b)));
    for (MatchResult match : matches) {
      Map<Integer, String> places =
          lexemes.computeIfAbsent(lexeme(match.group(1)), lexeme -> new TreeMap<>());
      if (match.group(2) != null) {
        for (String place : match.group(2).substring(1).split(",")) {
          String weight = place.replaceAll("\\d", "").toUpperCase(Locale.ROOT).replace("*", "A");
          // Of two weights the higher one, A, is kept; D is not written.
          places.merge(
              Math.min(Integer.parseInt(place.replaceAll("\\D", "")), 16_383),
              weight.isEmpty() ? "D" : weight,
              (a, b) -> a.compareTo(b) <= 0 ? a : b);
        }
      }
    }
    List<String> all = new ArrayList<>();
    lexemes.forEach((lexeme, places) -> all.add(spelling(lexeme, places)));
    return String.join(" ", all);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String lexeme(String written) {
    String inner =
        written.startsWith("'")
            ? written.substring(1, written.length() - 1).replace("''", "'")
            : written;
    return inner.replaceAll("\\\\(.)", "$1");
  }

  private static String spelling(String lexeme, Map<Integer, String> places) {
    StringBuilder text = new StringBuilder("'");
    text.append(lexeme.replace("\\", "\\\\").replace("'", "''")).append('\'');
    char separator = ':';
    for (Map.Entry<Integer, String> place : places.entrySet()) {
      text.append(separator).append(place.getKey());
      text.append(place.getValue().equals("D") ? "" : place.getValue());
      separator = ',';
    }
    return text.toString();
  }
}
