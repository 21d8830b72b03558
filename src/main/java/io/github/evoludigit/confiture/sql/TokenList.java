package io.github.evoludigit.confiture.sql;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;

/**
 * The tokens of a text, or some of them that follow each other. A part knows the token that follows
 * it: there PostgreSQL's parser would stop, where a part is read and ends too early.
 */
final class TokenList extends AbstractList<Token> implements RandomAccess {

  private static final Token[] NONE = {};

  /** The tokens of the whole text: a reader takes them from here, for it does nothing else. */
  final Token[] all;

  /** Where this part begins. */
  final int from;

  /** What follows the last of all: the end, or a token that is not kept. */
  private final Token end;

  private final Source source;

  private final int to;

  /**
   * What tokens are read from.
   *
   * @param utf8 the text
   * @param to where it ends, in bytes
   * @param backslashes whether a backslash escapes in plain strings
   * @param script whether commands to psql can stand in it
   */
  record Source(byte[] utf8, int to, boolean backslashes, boolean script) {

    /** The tokens of a part that begins and ends with a token. */
    List<Token> read(int begin, int end) {
      List<Token> part = Token.of(utf8, begin, end, this);
      Lexer lexer = new Lexer(utf8, end, to);
      lexer.backslashesEscape(backslashes);
      Token after = Token.next(lexer, this);
      TokenList tokens = (TokenList) part;
      return new TokenList(tokens.all, after, this, 0, tokens.all.length);
    }
  }

  /**
   * All tokens of a text.
   *
   * @param all the tokens
   * @param source what they are read from
   */
  TokenList(List<Token> all, Source source) {
    this(
        all.toArray(NONE),
        new Token(TokenKind.END, "", source.to, source.to),
        source,
        0,
        all.size());
  }

  private TokenList(Token[] all, Token end, Source source, int from, int to) {
    this.all = all;
    this.end = end;
    this.source = source;
    this.from = from;
    this.to = to;
  }

  /** What they are read from. */
  Source source() {
    return source;
  }

  /** The token that follows the last of some tokens; one of the kind END if none does. */
  static Token after(List<Token> tokens) {
    if (tokens instanceof TokenList list) {
      return list.to < list.all.length ? list.all[list.to] : list.end;
    }
    return Token.END;
  }

  /** A copy of some tokens, which knows what follows them, but keeps none of the others. */
  static List<Token> copy(List<Token> tokens) {
    if (tokens instanceof TokenList list) {
      Token[] own = Arrays.copyOfRange(list.all, list.from, list.to);
      return new TokenList(own, after(tokens), list.source, 0, own.length);
    }
    return List.copyOf(tokens);
  }

  @Override
  public Token get(int index) {
    if (index >= to - from) {
      throw new IndexOutOfBoundsException(index);
    }
    return all[from + index];
  }

  @Override
  public Object[] toArray() {
    return Arrays.copyOfRange(all, from, to, Object[].class);
  }

  @Override
  public int size() {
    return to - from;
  }

  @Override
  public List<Token> subList(int begin, int end) {
    if (begin < 0 || begin > end || end > size()) {
      throw new IndexOutOfBoundsException(begin + " to " + end + " of " + size());
    }
    return new TokenList(all, this.end, source, from + begin, from + end);
  }
}
