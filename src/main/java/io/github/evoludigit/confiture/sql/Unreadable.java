package io.github.evoludigit.confiture.sql;

import java.util.Optional;

/**
 * A statement cannot be read, or not be applied: at a token, for a reason that PostgreSQL has a
 * code for. The caller keeps the tokens as they are; it is never an error by itself.
 */
public final class Unreadable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final SqlState state;
  private final transient Token token;
  private final String hint;

  /** What PostgreSQL says before it names the token; empty if the message is whole. */
  private final String complaint;

  private final boolean refusal;

  /** What is not there, if that is it. */
  private final transient Optional<Missing> missing;

  /**
   * A reading that ended, where PostgreSQL sees a syntax error.
   *
   * @param what what was not understood, in a few words
   * @param token the token at which the reading ended
   */
  public Unreadable(String what, Token token) {
    this(SqlState.SYNTAX_ERROR, what, token, "", "syntax error");
  }

  /**
   * A statement that PostgreSQL refuses.
   *
   * @param state its code
   * @param message what is wrong, in PostgreSQL's words
   * @param token the token that is wrong; {@link Token#END} if it is no single one
   * @param hint what to do, in one sentence; empty if there is nothing to say
   */
  public Unreadable(SqlState state, String message, Token token, String hint) {
    this(state, message, token, hint, "");
  }

  private Unreadable(SqlState state, String message, Token token, String hint, String complaint) {
    this(state, message, token, hint, complaint, true, Optional.empty());
  }

  private Unreadable(
      SqlState state,
      String message,
      Token token,
      String hint,
      String complaint,
      boolean refusal,
      Optional<Missing> missing) {
    super(message, null, false, false);
    this.missing = missing;
    this.refusal = refusal;
    this.state = state;
    this.token = token;
    this.hint = hint;
    this.complaint = complaint;
  }

  /** A syntax error with words of its own, which are followed by the token. */
  public static Unreadable at(String complaint, Token token) {
    return new Unreadable(SqlState.SYNTAX_ERROR, complaint, token, "", complaint);
  }

  /** What cannot be applied here, since it is about what nobody tells: the server may know it. */
  public static Unreadable outside(String what, Token token) {
    return new Unreadable(SqlState.UNDEFINED_OBJECT, what, token, "", "", false, Optional.empty());
  }

  /** A syntax error with words of its own. */
  public static Unreadable syntax(String message, Token token) {
    return new Unreadable(SqlState.SYNTAX_ERROR, message, token, "");
  }

  /** What is not there, in PostgreSQL's usual words. */
  public static Unreadable missing(Missing what, Token token) {
    return missing(what, token, "");
  }

  /** The same with what to do, in one sentence. */
  public static Unreadable missing(Missing what, Token token, String hint) {
    return new Unreadable(what.state(), what.message(), token, hint).about(what);
  }

  /** The same of what is not there. */
  public Unreadable about(Missing what) {
    return new Unreadable(state, getMessage(), token, hint, complaint, refusal, Optional.of(what));
  }

  /** What is not there, if that is it. */
  public Optional<Missing> missing() {
    return missing;
  }

  /** The name of the object that it is about, without a schema. */
  public String object() {
    return missing.map(Missing::name).orElseGet(token::text);
  }

  /** Whether PostgreSQL is known to refuse the statement. */
  public boolean isRefusal() {
    return refusal;
  }

  /** The reason. */
  public SqlState state() {
    return state;
  }

  /** The token at which the reading ended. */
  public Token token() {
    return token;
  }

  /** What to do; empty if there is nothing to say. */
  public String hint() {
    return hint;
  }

  /** What PostgreSQL says before it names the token; empty if the message is whole. */
  public String complaint() {
    return complaint;
  }
}
