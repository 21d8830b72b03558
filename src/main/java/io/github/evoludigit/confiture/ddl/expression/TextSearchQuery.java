package io.github.evoludigit.confiture.ddl.expression;

import io.github.evoludigit.confiture.sql.Quotation;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A constant of type tsquery as its operators and its words, which are in quotes as they are
 * printed (manual, section 8.11.2). Parentheses stay as they are.
 */
final class TextSearchQuery {

  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:([&|!()]|<->|<\\d+>)|('(?:[^'\\\\]|'')*'|[^\\s&|!()<>':\\\\]+)(:[*a-dA-D]+)?)\\s*");

  private TextSearchQuery() {}

  /** The canonical spelling; a text that is not understood as it is. */
  static String canonical(String text) {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    int end = 0;
    while (end < text.length()) {
      matcher.region(end, text.length());
      if (!matcher.lookingAt()) {
        return text;
      }
      if (matcher.group(1) == null) {
        String word = matcher.group(2);
        String weights = matcher.group(3) == null ? "" : matcher.group(3);
        tokens.add((word.startsWith("'") ? word : Quotation.literal(word)) + weights);
      } else {
        tokens.add(matcher.group(1).equals("<1>") ? "<->" : matcher.group(1));
      }
      end = matcher.end();
    }
    return String.join(" ", tokens);
  }
}
