package io.github.evoludigit.confiture.sql;

import io.github.evoludigit.confiture.text.Location;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One statement of a script, without the semicolon that ends it.
 *
 * @param script the script it stands in
 * @param start where its first token begins, in bytes
 * @param end where its last token ends, exclusive
 * @param fingerprint a number that is the same for statements whose tokens are the same, but for
 *     the case of words without quotes; different for others but with the chance of 2<sup>-64</sup>
 * @param names the names it mentions, key words among them
 * @param backslashes whether a backslash escapes in its plain strings, see
 *     standard_conforming_strings
 */
public record Statement(
    Script script, int start, int end, long fingerprint, NameList names, boolean backslashes) {

  /** So many names tell what a statement is. */
  private static final int FIRST = 6;

  /** The names it mentions, read again with each call if its script is large. */
  public NameList names() {
    return names == NameList.UNREAD ? NameList.of(this, Integer.MAX_VALUE) : names;
  }

  /** The first six names at least, if it has so many: enough to know what it is. */
  public NameList firstNames() {
    return names == NameList.UNREAD ? NameList.of(this, FIRST) : names;
  }

  /** Its tokens. */
  public List<Token> tokens() {
    return Token.ofScript(script.utf8(), start, end, backslashes);
  }

  /** Its tokens one by one. */
  public TokenCursor cursor() {
    return new TokenCursor(this);
  }

  /** Its text as it is written. */
  public String text() {
    return text(start, end);
  }

  /** A part of the script's text as it is written. */
  public String text(int from, int to) {
    return new String(script.utf8(), from, to - from, StandardCharsets.UTF_8);
  }

  /**
   * The lines that follow {@code COPY … FROM stdin;}, without the one that ends them; empty after
   * any other statement.
   */
  public List<String> copyData() {
    StatementScanner scanner = new StatementScanner(script.utf8(), start, script.utf8().length);
    scanner.backslashesEscape(backslashes);
    while (!scanner.statementEnded()) {
      if (scanner.next() == TokenKind.END) {
        return List.of();
      }
    }
    if (scanner.next() != TokenKind.COPY_DATA) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    text(scanner.start(), scanner.end()).lines().forEach(lines::add);
    lines.remove("\\.");
    return lines;
  }

  /** Where its text ends: after its semicolon, and after the data that follow it. */
  public int textEnd() {
    StatementScanner scanner = new StatementScanner(script.utf8(), start, script.utf8().length);
    scanner.backslashesEscape(backslashes);
    while (!scanner.statementEnded()) {
      if (scanner.next() == TokenKind.END) {
        return end;
      }
    }
    int ended = scanner.end();
    return scanner.next() == TokenKind.COPY_DATA ? scanner.end() : ended;
  }

  /** Where it begins. */
  public Location location() {
    return script.locate(start);
  }
}
