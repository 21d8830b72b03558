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

  private final int to;

  /**
   * All tokens of a text.
   *
   * @param all the tokens
   * @param end where the text ends, in bytes
   */
  TokenList(List<Token> all, int end) {
    this(all.toArray(NONE), new Token(TokenKind.END, "", end, end), 0, all.size());
  }

  private TokenList(Token[] all, Token end, int from, int to) {
    this.all = all;
    this.end = end;
    this.from = from;
    this.to = to;
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
      return new TokenList(own, after(tokens), 0, own.length);
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
    return new TokenList(all, this.end, from + begin, from + end);
  }
}
