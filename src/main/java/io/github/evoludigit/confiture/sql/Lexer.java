package io.github.evoludigit.confiture.sql;

import java.util.Objects;
import java.util.Optional;

/**
 * Reads tokens from SQL text as PostgreSQL's own lexer does (manual, section 4.1; {@code scan.l}),
 * with standard-conforming strings. White space and comments are passed over.
 *
 * <p>A cursor without allocation: {@link #next()} moves to a token and says its kind, {@link
 * #start()} and {@link #end()} say where it is. The text is UTF-8 bytes, because all of the syntax
 * is ASCII and every byte of a longer character counts as a letter. Not thread-safe.
 */
public final class Lexer {

  private static final byte SPACE = 1;
  private static final byte LETTER = 2;
  private static final byte DIGIT = 3;
  private static final byte OPERATOR = 4;
  private static final byte SINGLE = 5;
  private static final byte QUOTE = 6;
  private static final byte DOUBLE_QUOTE = 7;
  private static final byte DOLLAR = 8;
  private static final byte DOT = 9;
  private static final byte COLON = 10;
  private static final byte BACKSLASH = 11;

  /** What a token that begins with a byte can be; 0 where none can. */
  private static final byte[] CLASS = new byte[256];

  /** The kinds of the tokens of one character. */
  private static final TokenKind[] SINGLES = new TokenKind[128];

  static {
    mark(" \t\n\r\f\u000b", SPACE);
    mark("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_", LETTER);
    for (int c = 0x80; c < 0x100; c++) {
      CLASS[c] = LETTER;
    }
    mark("0123456789", DIGIT);
    mark("~!@#^&|`?+-*/%<>=", OPERATOR);
    mark("()[],;", SINGLE);
    mark("'", QUOTE);
    mark("\"", DOUBLE_QUOTE);
    mark("$", DOLLAR);
    mark(".", DOT);
    mark(":", COLON);
    mark("\\", BACKSLASH);
    SINGLES['('] = TokenKind.OPEN_PAREN;
    SINGLES[')'] = TokenKind.CLOSE_PAREN;
    SINGLES['['] = TokenKind.OPEN_BRACKET;
    SINGLES[']'] = TokenKind.CLOSE_BRACKET;
    SINGLES[','] = TokenKind.COMMA;
    SINGLES[';'] = TokenKind.SEMICOLON;
  }

  private static void mark(String characters, byte kind) {
    for (int i = 0; i < characters.length(); i++) {
      CLASS[characters.charAt(i)] = kind;
    }
  }

  private final byte[] text;
  private final int limit;

  /** Where the signs are that the last operator could not end in. */
  private int signsFrom;

  private int signsTo;

  private int position;
  private int start;
  private LexicalFault fault;

  /** Whether a backslash escapes in plain strings too. */
  private boolean backslashes;

  /** Whether a backslash escapes in plain strings: with standard_conforming_strings off. */
  void backslashesEscape(boolean escape) {
    backslashes = escape;
  }

  /**
   * A lexer over a part of {@code text}.
   *
   * @param text the text in UTF-8
   * @param from where to begin
   * @param to where to end, exclusive
   */
  public Lexer(byte[] text, int from, int to) {
    Objects.checkFromToIndex(from, to, text.length);
    this.text = text;
    this.position = from;
    this.start = from;
    this.limit = to;
  }

  /** Where the current token begins. */
  public int start() {
    return start;
  }

  /** Where the current token ends, exclusive. */
  public int end() {
    return position;
  }

  /** What is wrong with the current token, or, at the end, with the comment before it. */
  public Optional<LexicalFault> fault() {
    return Optional.ofNullable(fault);
  }

  /** Whether the current token has a {@link #fault()}. */
  boolean isFaulty() {
    return fault != null;
  }

  /**
   * Whether the current token is the word {@code lowerCase}, in any case.
   *
   * @param lowerCase the word in lower-case ASCII
   */
  public boolean isWord(String lowerCase) {
    int length = lowerCase.length();
    if (position - start != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      byte c = text[start + i];
      if ((c | 0x20) != lowerCase.charAt(i) && c != lowerCase.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether the current token is a plain string of that value, in any case.
   *
   * @param lowerCase the value in lower-case ASCII, without quotes
   */
  boolean isString(String lowerCase) {
    int length = lowerCase.length();
    if (position - start != length + 2 || text[start] != '\'') {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if ((text[start + 1 + i] | 0x20) != lowerCase.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Moves to the next token and says its kind; {@link TokenKind#END} at the end, again and again.
   */
  public TokenKind next() {
    final byte[] text = this.text;
    final int limit = this.limit;
    int p = position;
    fault = null;
    while (p < limit) {
      int c = text[p] & 0xff;
      switch (CLASS[c]) {
        case SPACE -> p++;
        case LETTER -> {
          start = p;
          return word(p, c);
        }
        case SINGLE -> {
          start = p;
          position = p + 1;
          return SINGLES[c];
        }
        case OPERATOR -> {
          if (c == '-' && p + 1 < limit && text[p + 1] == '-') {
            p = lineEnd(p + 2);
          } else if (c == '/' && p + 1 < limit && text[p + 1] == '*') {
            int end = commentEnd(p);
            if (end < 0) {
              start = p;
              position = limit;
              fault = LexicalFault.UNTERMINATED_COMMENT;
              return TokenKind.END;
            }
            p = end;
          } else {
            start = p;
            return operator(p);
          }
        }
        case DIGIT -> {
          start = p;
          return number(p);
        }
        case QUOTE -> {
          start = p;
          return string(p, backslashes);
        }
        case DOUBLE_QUOTE -> {
          start = p;
          return quotedIdentifier(p);
        }
        case DOLLAR -> {
          start = p;
          return dollar(p);
        }
        case DOT -> {
          start = p;
          if (p + 1 < limit && CLASS[text[p + 1] & 0xff] == DIGIT) {
            return number(p);
          }
          boolean two = p + 1 < limit && text[p + 1] == '.';
          position = two ? p + 2 : p + 1;
          return two ? TokenKind.DOTS : TokenKind.DOT;
        }
        case COLON -> {
          start = p;
          return colon(p);
        }
        case BACKSLASH -> {
          start = p;
          position = lineEnd(p);
          return TokenKind.META_COMMAND;
        }
        default -> {
          start = p;
          position = p + 1;
          return TokenKind.OTHER;
        }
      }
    }
    start = limit;
    position = limit;
    return TokenKind.END;
  }

  /**
   * Takes the lines after the current token as {@code COPY} data, up to and with the line {@code
   * \.}.
   */
  TokenKind copyData() {
    int p = lineEnd(position);
    start = Math.min(p + 1, limit);
    fault = LexicalFault.UNTERMINATED_COPY_DATA;
    position = limit;
    for (int line = start; line < limit; ) {
      int end = lineEnd(line);
      if (end - line == 2 && text[line] == '\\' && text[line + 1] == '.') {
        position = end;
        fault = null;
        break;
      }
      line = end + 1;
    }
    return TokenKind.COPY_DATA;
  }

  private TokenKind word(int from, int first) {
    final byte[] text = this.text;
    final int limit = this.limit;
    int p = from + 1;
    if (p < limit) {
      int second = text[p];
      if (second == '\'') {
        switch (first) {
          case 'e', 'E' -> {
            return string(p, true);
          }
          case 'b', 'B', 'x', 'X', 'n', 'N' -> {
            return string(p, false);
          }
          default -> {
            // A word directly before a string: two tokens.
          }
        }
      } else if (second == '&' && (first | 0x20) == 'u' && p + 1 < limit) {
        if (text[p + 1] == '\'') {
          return string(p + 1, false);
        }
        if (text[p + 1] == '"') {
          return quotedIdentifier(p + 1);
        }
      }
    }
    while (p < limit) {
      int kind = CLASS[text[p] & 0xff];
      if (kind != LETTER && kind != DIGIT && kind != DOLLAR) {
        break;
      }
      p++;
    }
    position = p;
    return TokenKind.WORD;
  }

  /** A string whose opening quote is at {@code quote}, with its continuations. */
  private TokenKind string(int quote, boolean escapes) {
    int p = quote;
    while (true) {
      p = stringEnd(p + 1, escapes);
      if (p < 0) {
        position = limit;
        fault = LexicalFault.UNTERMINATED_STRING;
        return TokenKind.STRING;
      }
      int continuation = continuation(p);
      if (continuation < 0) {
        position = p;
        return TokenKind.STRING;
      }
      p = continuation;
    }
  }

  /** Where a string ends whose text begins at {@code p}, after its closing quote; -1 if nowhere. */
  private int stringEnd(int p, boolean escapes) {
    final byte[] text = this.text;
    final int limit = this.limit;
    while (p < limit) {
      byte c = text[p++];
      if (c == '\'') {
        if (p < limit && text[p] == '\'') {
          p++;
        } else {
          return p;
        }
      } else if (c == '\\' && escapes) {
        p++;
      }
    }
    return -1;
  }

  /**
   * The quote that continues a string which ended at {@code p}: only white space with at least one
   * line break, or comments to the end of a line, may stand between (section 4.1.2.1). -1 if none.
   */
  private int continuation(int p) {
    boolean newLine = false;
    while (p < limit) {
      byte c = text[p];
      if (c == '\n' || c == '\r') {
        newLine = true;
        p++;
      } else if (CLASS[c & 0xff] == SPACE) {
        p++;
      } else if (newLine && c == '-' && p + 1 < limit && text[p + 1] == '-') {
        p = lineEnd(p);
      } else {
        return newLine && c == '\'' ? p : -1;
      }
    }
    return -1;
  }

  private TokenKind quotedIdentifier(int quote) {
    final byte[] text = this.text;
    final int limit = this.limit;
    int p = quote + 1;
    while (p < limit) {
      if (text[p++] == '"') {
        if (p < limit && text[p] == '"') {
          p++;
        } else {
          position = p;
          return TokenKind.QUOTED_IDENTIFIER;
        }
      }
    }
    position = limit;
    fault = LexicalFault.UNTERMINATED_IDENTIFIER;
    return TokenKind.QUOTED_IDENTIFIER;
  }

  private TokenKind dollar(int from) {
    int p = from + 1;
    if (p < limit && CLASS[text[p] & 0xff] == DIGIT) {
      while (p < limit && CLASS[text[p] & 0xff] == DIGIT) {
        p++;
      }
      position = p;
      return TokenKind.PARAMETER;
    }
    if (p < limit && CLASS[text[p] & 0xff] == LETTER) {
      do {
        p++;
      } while (p < limit && (CLASS[text[p] & 0xff] == LETTER || CLASS[text[p] & 0xff] == DIGIT));
    }
    if (p >= limit || text[p] != '$') {
      position = from + 1;
      return TokenKind.OTHER;
    }
    return dollarString(from, p + 1);
  }

  /** A dollar-quoted string whose opening tag is from {@code from} to {@code body}, exclusive. */
  private TokenKind dollarString(int from, int body) {
    final byte[] text = this.text;
    final int limit = this.limit;
    int tag = body - from;
    for (int p = body; p <= limit - tag; p++) {
      if (text[p] == '$' && text[p + tag - 1] == '$' && sameBytes(from, p, tag)) {
        position = p + tag;
        return TokenKind.DOLLAR_STRING;
      }
    }
    position = limit;
    fault = LexicalFault.UNTERMINATED_DOLLAR_STRING;
    return TokenKind.DOLLAR_STRING;
  }

  private boolean sameBytes(int a, int b, int length) {
    for (int i = 1; i < length - 1; i++) {
      if (text[a + i] != text[b + i]) {
        return false;
      }
    }
    return true;
  }

  private TokenKind number(int from) {
    int p = from;
    if (text[p] == '0' && p + 1 < limit && "xXoObB".indexOf(text[p + 1]) >= 0) {
      p += 2;
      while (p < limit && (Character.digit(text[p], 16) >= 0 || text[p] == '_')) {
        p++;
      }
    } else {
      p = digits(p);
      if (p < limit && text[p] == '.' && !(p + 1 < limit && text[p + 1] == '.')) {
        p = digits(p + 1);
      }
      if (p < limit && (text[p] | 0x20) == 'e') {
        int exponent = p + 1;
        if (exponent < limit && (text[exponent] == '+' || text[exponent] == '-')) {
          exponent++;
        }
        if (exponent < limit && CLASS[text[exponent] & 0xff] == DIGIT) {
          p = digits(exponent);
        }
      }
    }
    position = p;
    return TokenKind.NUMBER;
  }

  private int digits(int p) {
    while (p < limit && (CLASS[text[p] & 0xff] == DIGIT || text[p] == '_')) {
      p++;
    }
    return p;
  }

  /**
   * The longest operator at {@code from}, by the rules of section 4.1.3: no comment begins within
   * it, and it ends in {@code +} or {@code -} only if it holds one of {@code ~ ! @ # % ^ & | ` ?}.
   */
  private TokenKind operator(int from) {
    if (from >= signsFrom && from < signsTo) {
      // Of "a ++++ b" each sign is an operator: to look for the end of all at each would take long.
      position = from + 1;
      return TokenKind.OPERATOR;
    }
    int p = from;
    boolean special = false;
    while (p < limit && CLASS[text[p] & 0xff] == OPERATOR) {
      byte c = text[p];
      if (p + 1 < limit && (c == '-' && text[p + 1] == '-' || c == '/' && text[p + 1] == '*')) {
        break;
      }
      special |= "~!@#%^&|`?".indexOf(c) >= 0;
      p++;
    }
    if (!special) {
      signsTo = p;
      while (p > from + 1 && (text[p - 1] == '+' || text[p - 1] == '-')) {
        p--;
      }
      signsFrom = p;
    }
    position = p;
    return TokenKind.OPERATOR;
  }

  private TokenKind colon(int from) {
    int next = from + 1 < limit ? text[from + 1] : 0;
    if (next == ':') {
      position = from + 2;
      return TokenKind.CAST;
    }
    if (next == '=') {
      position = from + 2;
      return TokenKind.ASSIGN;
    }
    position = from + 1;
    return TokenKind.COLON;
  }

  /** The line break at or after {@code p}; a lone carriage return is one too, as in scan.l. */
  private int lineEnd(int p) {
    final byte[] text = this.text;
    final int limit = this.limit;
    while (p < limit && text[p] != '\n' && text[p] != '\r') {
      p++;
    }
    return p;
  }

  /** Where the comment at {@code p} ends; comments nest (section 4.1.5). -1 if nowhere. */
  private int commentEnd(int p) {
    final byte[] text = this.text;
    final int last = limit - 1;
    int depth = 0;
    while (p < last) {
      if (text[p] == '/' && text[p + 1] == '*') {
        depth++;
        p += 2;
      } else if (text[p] == '*' && text[p + 1] == '/') {
        depth--;
        p += 2;
        if (depth == 0) {
          return p;
        }
      } else {
        p++;
      }
    }
    return -1;
  }
}
