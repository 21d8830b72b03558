package io.github.evoludigit.confiture.sql;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A token by its meaning.
 *
 * @param kind its kind; a quoted identifier and a word are told apart, because only a word can be a
 *     key word
 * @param text a word in lower case, an identifier without its quotes, a string's value, otherwise
 *     the token as it is; identifiers are cut at 63 bytes as PostgreSQL does
 * @param start where it begins in the text it was read from, in bytes
 * @param end where it ends, exclusive
 */
public record Token(TokenKind kind, String text, int start, int end) {

  /** What follows the last token. */
  public static final Token END = new Token(TokenKind.END, "", 0, 0);

  /** {@code NAMEDATALEN - 1} (section 4.1.1). */
  static final int LONGEST_NAME = 63;

  /** The tokens of a text. */
  public static List<Token> of(String sql) {
    if (isPlainWord(sql)) {
      // What is most often asked for, once for each name of a function.
      return new TokenList(List.of(new Token(TokenKind.WORD, sql, 0, sql.length())), sql.length());
    }
    byte[] utf8 = sql.getBytes(StandardCharsets.UTF_8);
    return of(utf8, 0, utf8.length);
  }

  /** Whether a text is one word that needs neither folding nor cutting. */
  private static boolean isPlainWord(String sql) {
    int length = sql.length();
    if (length == 0 || length > LONGEST_NAME || isDigit(sql.charAt(0))) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      char c = sql.charAt(i);
      if ((c < 'a' || c > 'z') && c != '_' && !isDigit(c)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** The tokens of a part of a text in UTF-8. */
  public static List<Token> of(byte[] utf8, int from, int to) {
    return of(utf8, from, to, false);
  }

  /**
   * The tokens of a part of a text in UTF-8.
   *
   * @param backslashes whether a backslash escapes in plain strings
   */
  static List<Token> of(byte[] utf8, int from, int to, boolean backslashes) {
    Lexer lexer = new Lexer(utf8, from, to);
    lexer.backslashesEscape(backslashes);
    List<Token> tokens = new ArrayList<>();
    for (TokenKind kind = lexer.next(); kind != TokenKind.END; kind = lexer.next()) {
      int length = lexer.end() - lexer.start();
      String raw = new String(utf8, lexer.start(), length, StandardCharsets.UTF_8);
      boolean escapes = backslashes && raw.charAt(0) == '\'';
      String read = escapes ? 'E' + raw : raw;
      tokens.add(new Token(kind, meaning(kind, read), lexer.start(), lexer.end()));
    }
    return new TokenList(tokens, to);
  }

  private static String meaning(TokenKind kind, String raw) {
    return switch (kind) {
      case WORD -> name(lowerCase(raw));
      case QUOTED_IDENTIFIER -> name(Quotation.identifier(raw));
      case STRING, DOLLAR_STRING -> Quotation.string(raw);
      case OPERATOR -> raw.equals("!=") ? "<>" : raw;
      default -> raw;
    };
  }

  /** Only ASCII letters have a lower case here, as in {@code downcase_identifier} with UTF-8. */
  private static String lowerCase(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        char[] folded = raw.toCharArray();
        for (int j = i; j < folded.length; j++) {
          if (folded[j] >= 'A' && folded[j] <= 'Z') {
            folded[j] += 'a' - 'A';
          }
        }
        return new String(folded);
      }
    }
    return raw;
  }

  /**
   * A name as PostgreSQL keeps it: cut after 63 bytes, between characters.
   *
   * @param name the name without quotes
   */
  public static String name(String name) {
    if (name.length() <= LONGEST_NAME / 4) {
      return name;
    }
    byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
    if (utf8.length <= LONGEST_NAME) {
      return name;
    }
    int length = LONGEST_NAME;
    while ((utf8[length] & 0xc0) == 0x80) {
      length--;
    }
    return new String(utf8, 0, length, StandardCharsets.UTF_8);
  }

  /** Whether this is the word, without quotes. */
  public boolean isWord(String word) {
    return kind == TokenKind.WORD && text.equals(word);
  }

  /** Whether this can be a name: an identifier or a word. */
  public boolean isName() {
    return kind == TokenKind.WORD || kind == TokenKind.QUOTED_IDENTIFIER;
  }

  /** Whether this is a constant that stands in quotes, a bit string excepted. */
  public boolean isString() {
    return kind == TokenKind.DOLLAR_STRING || kind == TokenKind.STRING && !isBitString();
  }

  /**
   * Whether this is a bit string; its text is then a NUL, {@code b} or {@code x} and the digits.
   */
  public boolean isBitString() {
    return kind == TokenKind.STRING && text.startsWith("\0") && !isNationalString();
  }

  /** Whether this is a string of national characters; its text is a NUL, {@code n} and these. */
  public boolean isNationalString() {
    return kind == TokenKind.STRING && text.startsWith("\0n");
  }
}
