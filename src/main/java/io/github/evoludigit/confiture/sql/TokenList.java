package io.github.evoludigit.confiture.sql;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/**
 * The tokens of a text, or some of them that follow each other. A part knows the token that follows
 * it: there PostgreSQL's parser would stop, where a part is read and ends too early.
 */
final class TokenList extends AbstractList<Token> implements RandomAccess {

  private final List<Token> all;
  private final int from;
  private final int to;

  /** All tokens of a text; the list is not to be changed any more. */
  TokenList(List<Token> all) {
    this(all, 0, all.size());
  }

  private TokenList(List<Token> all, int from, int to) {
    this.all = all;
    this.from = from;
    this.to = to;
  }

  /** The token that follows the last of some tokens; {@link Token#END} if none does. */
  static Token after(List<Token> tokens) {
    return tokens instanceof TokenList list && list.to < list.all.size()
        ? list.all.get(list.to)
        : Token.END;
  }

  @Override
  public Token get(int index) {
    if (index >= to - from) {
      throw new IndexOutOfBoundsException(index);
    }
    return all.get(from + index);
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
    return new TokenList(all, from + begin, from + end);
  }
}
