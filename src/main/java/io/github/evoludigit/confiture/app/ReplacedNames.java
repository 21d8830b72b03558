package io.github.evoludigit.confiture.app;

import io.github.evoludigit.confiture.sql.Token;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * SQL without anything of its author's: names become n1, n2 …, the same name the same everywhere;
 * letters in texts become x; comments are left out. What is the server's own stays.
 */
final class ReplacedNames {

  private final Set<String> words;
  private final Map<String, String> names = new LinkedHashMap<>();

  /**
   * Nothing replaced yet.
   *
   * @param words the words that are the server's own, in lower case
   */
  ReplacedNames(Set<String> words) {
    this.words = words;
  }

  /** A text with its names replaced. */
  String in(String sql) {
    byte[] utf8 = sql.getBytes(StandardCharsets.UTF_8);
    StringBuilder text = new StringBuilder();
    int end = 0;
    for (Token token : Token.of(utf8, 0, utf8.length)) {
      text.append(gap(new String(utf8, end, token.start() - end, StandardCharsets.UTF_8)));
      int length = token.end() - token.start();
      text.append(replaced(token, new String(utf8, token.start(), length, StandardCharsets.UTF_8)));
      end = token.end();
    }
    return text.toString();
  }

  /** What is between two tokens, without comments. */
  private static String gap(String gap) {
    return gap.isBlank() ? gap : " ";
  }

  private String replaced(Token token, String raw) {
    return switch (token.kind()) {
      case WORD, QUOTED_IDENTIFIER -> words.contains(token.text()) ? raw : name(token.text());
      case STRING -> letters(raw, prefix(raw));
      case DOLLAR_STRING -> {
        int begin = raw.indexOf('$', 1) + 1;
        int end = raw.lastIndexOf('$', raw.length() - 2);
        yield "$$" + in(raw.substring(begin, Math.max(begin, end))) + "$$";
      }
      case META_COMMAND, COPY_DATA, OTHER -> "";
      default -> raw;
    };
  }

  private String name(String name) {
    return names.computeIfAbsent(name, none -> "n" + (names.size() + 1));
  }

  private static int prefix(String raw) {
    return Math.max(0, raw.indexOf('\''));
  }

  /** A text, in which only known names and the server's own words can still be read. */
  private String letters(String raw, int from) {
    StringBuilder text = new StringBuilder(raw.substring(0, from));
    StringBuilder word = new StringBuilder();
    for (int i = from; i <= raw.length(); i++) {
      char c = i < raw.length() ? raw.charAt(i) : '\'';
      if (Character.isLetterOrDigit(c) || c == '_') {
        word.append(c);
      } else {
        text.append(word(word.toString()));
        word.setLength(0);
        text.append(i < raw.length() ? c : "");
      }
    }
    return text.toString();
  }

  private String word(String word) {
    if (names.containsKey(word)) {
      return names.get(word);
    }
    return words.contains(word) ? word : word.replaceAll("\\p{L}", "x");
  }
}
