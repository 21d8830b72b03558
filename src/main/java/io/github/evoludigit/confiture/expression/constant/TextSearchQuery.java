package io.github.evoludigit.confiture.expression.constant;

import io.github.evoludigit.confiture.sql.Quotation;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
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
    return ConstantTokens.of(TOKEN, text).map(TextSearchQuery::canonical).orElse(text);
  }

  private static String canonical(List<MatchResult> matches) {
    List<String> tokens = new ArrayList<>();
    for (MatchResult match : matches) {
      if (match.group(1) == null) {
        String word = match.group(2);
        String weights = match.group(3) == null ? "" : match.group(3);
        tokens.add((word.startsWith("'") ? word : Quotation.literal(word)) + weights);
      } else {
        tokens.add(match.group(1).equals("<1>") ? "<->" : match.group(1));
      }
    }
    return String.join(" ", tokens);
  }
}
