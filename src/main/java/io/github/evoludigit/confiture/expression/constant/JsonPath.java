package io.github.evoludigit.confiture.expression.constant;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A constant of type jsonpath as its tokens, whose keys are in quotes as they are printed (manual,
 * section 8.14.7).
 */
final class JsonPath {

  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(\"(?:[^\"\\\\]|\\\\.)*\"|\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?|[\\w&&[^\\d]]\\w*"
              + "|&&|\\|\\||==|!=|<>|<=|>=|\\*\\*|[-$@.?()\\[\\]{},*+/%<>!])\\s*");

  private JsonPath() {}

  /** The canonical spelling; a text that is not understood as it is. */
  static String canonical(String text) {
    return ConstantTokens.of(TOKEN, text).map(JsonPath::canonical).orElse(text);
  }

  private static String canonical(List<MatchResult> matches) {
    List<String> tokens = new ArrayList<>();
    for (MatchResult match : matches) {
      tokens.add(match.group(1).equals("<>") ? "!=" : match.group(1));
    }
    for (int i = 1; i < tokens.size(); i++) {
      boolean method = i + 1 < tokens.size() && tokens.get(i + 1).equals("(");
      boolean named = tokens.get(i - 1).equals(".") && !method || tokens.get(i - 1).equals("$");
      if (named && Character.isJavaIdentifierStart(tokens.get(i).charAt(0))) {
        tokens.set(i, '"' + tokens.get(i) + '"');
      }
    }
    if (!tokens.isEmpty() && tokens.get(0).equals("lax")) {
      tokens.remove(0);
    }
    while (isEnclosed(tokens)) {
      tokens = tokens.subList(1, tokens.size() - 1);
    }
    return String.join(" ", tokens);
  }

  /** Whether one pair of parentheses is around everything. */
  private static boolean isEnclosed(List<String> tokens) {
    if (tokens.size() < 2 || !tokens.get(0).equals("(")) {
      return false;
    }
    int depth = 0;
    for (int i = 0; i < tokens.size(); i++) {
      depth += tokens.get(i).equals("(") ? 1 : tokens.get(i).equals(")") ? -1 : 0;
      if (depth == 0) {
        return i == tokens.size() - 1;
      }
    }
    return false;
  }
}
