package io.github.evoludigit.confiture.sql;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
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

  /** Words that were read last, each where its letters put it; all threads may use them. */
  private static final String[] WORDS = new String[4096];

  /** The tokens of a text. */
  public static List<Token> of(String sql) {
    if (isPlainWord(sql)) {
      // What is most often asked for, once for each name of a function.
      byte[] ascii = sql.getBytes(StandardCharsets.ISO_8859_1);
      return new TokenList(
          List.of(new Token(TokenKind.WORD, sql, 0, sql.length())),
          new TokenList.Source(ascii, ascii.length, false, false));
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
    return of(utf8, from, to, false, false);
  }

  /**
   * A copy of some tokens of a text, to be kept: of those around them it knows the one that
   * follows, where PostgreSQL's parser would stop if they end too early.
   */
  public static List<Token> copyOf(List<Token> tokens) {
    return TokenList.copy(tokens);
  }

  /**
   * The tokens of a part of a script. A command to psql is none of them: psql follows it, and goes
   * on with the statement in which it stands.
   *
   * @param backslashes whether a backslash escapes in plain strings
   */
  static List<Token> ofScript(byte[] utf8, int from, int to, boolean backslashes) {
    return of(utf8, from, to, backslashes, true);
  }

  private static List<Token> of(
      byte[] utf8, int from, int to, boolean backslashes, boolean script) {
    return of(utf8, from, to, new TokenList.Source(utf8, to, backslashes, script));
  }

  /** The tokens of a part of what they are read from. */
  static List<Token> of(byte[] utf8, int from, int to, TokenList.Source source) {
    Lexer lexer = new Lexer(utf8, from, to);
    lexer.backslashesEscape(source.backslashes());
    List<Token> tokens = new ArrayList<>();
    for (Token token = next(lexer, source);
        token.kind != TokenKind.END;
        token = next(lexer, source)) {
      tokens.add(token);
    }
    return new TokenList(tokens, source);
  }

  /** The next token that a lexer comes to. */
  static Token next(Lexer lexer, TokenList.Source source) {
    TokenKind kind = lexer.next();
    while (kind == TokenKind.META_COMMAND && source.script()) {
      kind = lexer.next();
    }
    int start = lexer.start();
    int end = lexer.end();
    return kind == TokenKind.END
        ? new Token(kind, "", end, end)
        : new Token(
            kind, meaning(kind, source.utf8(), start, end, source.backslashes()), start, end);
  }

  private static String meaning(
      TokenKind kind, byte[] utf8, int start, int end, boolean backslashes) {
    return switch (kind) {
      case WORD -> word(utf8, start, end);
      case OPEN_PAREN -> "(";
      case CLOSE_PAREN -> ")";
      case COMMA -> ",";
      case DOT -> ".";
      case CAST -> "::";
      default -> {
        String raw = new String(utf8, start, end - start, StandardCharsets.UTF_8);
        boolean escapes = backslashes && raw.charAt(0) == '\'';
        yield meaning(kind, escapes ? 'E' + raw : raw);
      }
    };
  }

  private static String meaning(TokenKind kind, String raw) {
    return switch (kind) {
      case QUOTED_IDENTIFIER -> name(Quotation.identifier(raw));
      case STRING, DOLLAR_STRING -> Quotation.string(raw);
      case OPERATOR -> raw.equals("!=") ? "<>" : raw;
      default -> raw;
    };
  }

  /**
   * A word in lower case: only ASCII letters have one here, as in {@code downcase_identifier} with
   * UTF-8.
   */
  private static String word(byte[] utf8, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      byte c = utf8[i];
      if (c < 0) {
        return longWord(utf8, start, end);
      }
      hash = hash * 31 + lowerCase(c);
    }
    if (end - start > LONGEST_NAME) {
      return longWord(utf8, start, end);
    }
    // The same few words are read again and again: most are there already.
    int place = (hash ^ hash >>> 12) & WORDS.length - 1;
    String known = WORDS[place];
    if (known == null || !isWord(known, utf8, start, end)) {
      byte[] lower = Arrays.copyOfRange(utf8, start, end);
      for (int i = 0; i < lower.length; i++) {
        lower[i] = lowerCase(lower[i]);
      }
      known = new String(lower, StandardCharsets.ISO_8859_1);
      WORDS[place] = known;
    }
    return known;
  }

  private static boolean isWord(String known, byte[] utf8, int start, int end) {
    if (known.length() != end - start) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (known.charAt(i - start) != lowerCase(utf8[i])) {
        return false;
      }
    }
    return true;
  }

  private static byte lowerCase(byte c) {
    return c >= 'A' && c <= 'Z' ? (byte) (c + ('a' - 'A')) : c;
  }

  /** A word that has other letters, or is so long that it is cut. */
  private static String longWord(byte[] utf8, int start, int end) {
    byte[] lower = Arrays.copyOfRange(utf8, start, end);
    for (int i = 0; i < lower.length; i++) {
      lower[i] = lowerCase(lower[i]);
    }
    return name(new String(lower, StandardCharsets.UTF_8));
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
    // A text that begins with a NUL itself, which PostgreSQL takes nowhere, is none.
    return kind == TokenKind.STRING && (text.startsWith("\0b") || text.startsWith("\0x"));
  }

  /** Whether this is a string of national characters; its text is a NUL, {@code n} and these. */
  public boolean isNationalString() {
    return kind == TokenKind.STRING && text.startsWith("\0n");
  }

  /** Written out: what Java makes of a record costs a young JVM more than it compares. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Token token
        && kind == token.kind
        && start == token.start
        && end == token.end
        && text.equals(token.text);
  }

  @Override
  public int hashCode() {
    return (text.hashCode() * 31 + start) * 31 + end;
  }
}
