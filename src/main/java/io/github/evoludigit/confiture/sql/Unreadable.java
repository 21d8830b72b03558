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

  /** The name of the object that it is about; empty if that is the token's. */
  private final String object;

  /** The schema that is written before the object's name; empty if none is. */
  private final String schema;

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
    this(state, message, token, hint, complaint, true, "", "");
  }

  private Unreadable(
      SqlState state,
      String message,
      Token token,
      String hint,
      String complaint,
      boolean refusal,
      String object,
      String schema) {
    super(message, null, false, false);
    this.object = object;
    this.schema = schema;
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
    return new Unreadable(SqlState.UNDEFINED_OBJECT, what, token, "", "", false, "", "");
  }

  /** A syntax error with words of its own. */
  public static Unreadable syntax(String message, Token token) {
    return new Unreadable(SqlState.SYNTAX_ERROR, message, token, "");
  }

  /** The same about an object whose name is not all of the token's. */
  public Unreadable about(String name) {
    return about(Optional.empty(), name);
  }

  /** The same about an object of a name, which is written with a schema perhaps. */
  public Unreadable about(Optional<String> home, String name) {
    return new Unreadable(
        state, getMessage(), token, hint, complaint, refusal, name, home.orElse(""));
  }

  /** The name of the object that it is about, without a schema. */
  public String object() {
    return object.isEmpty() ? token.text() : object;
  }

  /** The schema that is written before the object's name; empty if none is. */
  public String schema() {
    return schema;
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
