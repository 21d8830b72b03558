package io.github.evoludigit.confiture.ddl.catalog;

import io.github.evoludigit.confiture.sql.KeptTokens;
import io.github.evoludigit.confiture.sql.Statement;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The body of a routine where it stands.
 *
 * @param statement the statement that makes the routine
 * @param string the string that holds the body
 * @param path where names were looked for when the routine was made
 */
public record BodySource(Statement statement, KeptTokens string, SearchPath path) {

  /** The tokens of the body where they stand; of one with escapes, all at its beginning. */
  public List<Token> tokens() {
    Token string = this.string.read().get(0);
    String raw = statement.text(string.start(), string.end());
    boolean dollar = string.kind() == TokenKind.DOLLAR_STRING;
    int quote = dollar ? raw.indexOf('$', 1) + 1 : raw.indexOf('\'') + 1;
    int closing = dollar ? quote : 1;
    boolean verbatim =
        raw.length() >= quote + closing
            && raw.substring(quote, raw.length() - closing).equals(string.text());
    if (verbatim) {
      byte[] before = raw.substring(0, quote).getBytes(StandardCharsets.UTF_8);
      return Token.of(
          statement.script().utf8(),
          string.start() + before.length,
          string.end() - closing(closing, raw));
    }
    if (raw.startsWith("'")) {
      return unquoted(string, raw);
    }
    List<Token> moved = new ArrayList<>();
    for (Token token : Token.of(string.text())) {
      moved.add(new Token(token.kind(), token.text(), string.start(), string.end()));
    }
    return moved;
  }

  /** The tokens of a body in single quotes, of which it has some within, each of them twice. */
  private static List<Token> unquoted(Token string, String raw) {
    byte[] utf8 = raw.getBytes(StandardCharsets.UTF_8);
    int[] places = new int[utf8.length];
    int length = 0;
    for (int i = 1; i < utf8.length - 1; i++) {
      places[length++] = string.start() + i;
      if (utf8[i] == '\'') {
        i++;
      }
    }
    places[length] = string.end() - 1;
    List<Token> placed = new ArrayList<>();
    for (Token token : Token.of(string.text())) {
      boolean known = token.end() <= length;
      placed.add(
          new Token(
              token.kind(),
              token.text(),
              known ? places[token.start()] : string.start(),
              known ? places[token.end()] : string.end()));
    }
    return placed;
  }

  private static int closing(int characters, String raw) {
    return raw.substring(raw.length() - characters).getBytes(StandardCharsets.UTF_8).length;
  }
}
