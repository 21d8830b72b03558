package io.github.evoludigit.confiture.sql;

/**
 * A reader of tokens met one that it does not understand. The caller keeps the tokens as they are;
 * it is never an error by itself.
 */
public final class Unreadable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Token token;

  /**
   * A reading that ended.
   *
   * @param what what was not understood, in a few words
   * @param token the token at which the reading ended
   */
  public Unreadable(String what, Token token) {
    super(what, null, false, false);
    this.token = token;
  }

  /** The token at which the reading ended. */
  public Token token() {
    return token;
  }
}
