package io.github.evoludigit.confiture.sql;

import java.util.List;

/**
 * Some tokens that are kept for the case that somebody asks for them again: as their place in the
 * text that they were read from, which is there anyway. Of a large schema the tokens of all
 * expressions would take more room than its text.
 */
public final class KeptTokens {

  /** A shorter text takes no more room than its place. */
  private static final int SHORT = 64;

  private List<Token> tokens;
  private TokenList.Source source;
  private int from;
  private int to;

  /** These tokens, which are still at hand. */
  public KeptTokens(List<Token> tokens) {
    this.tokens = tokens;
  }

  /**
   * One token of a statement, of which a long text is not kept; as it is if another text has it at
   * its place.
   */
  public static KeptTokens of(Statement statement, Token token) {
    KeptTokens kept = new KeptTokens(List.of(token));
    if (token.text().length() > SHORT
        && token.start() >= statement.start()
        && token.end() <= statement.end()) {
      TokenList.Source source =
          new TokenList.Source(
              statement.script().utf8(), statement.end(), statement.backslashes(), true);
      if (source.read(token.start(), token.end()).equals(kept.tokens)) {
        kept.keep(source);
      }
    }
    return kept;
  }

  /** The tokens, read again if they were let go; each time others that are equal. */
  public List<Token> read() {
    return source == null ? tokens : source.read(from, to);
  }

  /** Keeps no more than where they are. */
  public void letGo() {
    if (source == null && tokens instanceof TokenList list && !list.isEmpty()) {
      keep(list.source());
    }
  }

  private void keep(TokenList.Source place) {
    source = place;
    from = tokens.get(0).start();
    to = tokens.get(tokens.size() - 1).end();
    tokens = List.of();
  }
}
