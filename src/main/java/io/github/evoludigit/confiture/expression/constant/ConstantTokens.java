package io.github.evoludigit.confiture.expression.constant;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts the text of a constant, which has a syntax of its own, into tokens. */
final class ConstantTokens {

  private ConstantTokens() {}

  /** The tokens, one after the other; empty if the text does not consist of such. */
  static Optional<List<MatchResult>> of(Pattern token, String text) {
    List<MatchResult> tokens = new ArrayList<>();
    Matcher matcher = token.matcher(text);
    int end = 0;
    while (end < text.length()) {
      matcher.region(end, text.length());
      if (!matcher.lookingAt()) {
        return Optional.empty();
      }
      tokens.add(matcher.toMatchResult());
      end = matcher.end();
    }
    return Optional.of(tokens);
  }
}
