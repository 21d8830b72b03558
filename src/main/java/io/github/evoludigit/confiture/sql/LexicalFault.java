package io.github.evoludigit.confiture.sql;

/** What can be wrong with a script before any grammar is asked. */
public enum LexicalFault {
  /** A string that is never closed. */
  UNTERMINATED_STRING("unterminated-string"),
  /** A quoted identifier that is never closed. */
  UNTERMINATED_IDENTIFIER("unterminated-identifier"),
  /** A dollar-quoted string that is never closed. */
  UNTERMINATED_DOLLAR_STRING("unterminated-dollar-string"),
  /** A block comment that is never closed. */
  UNTERMINATED_COMMENT("unterminated-comment"),
  /** {@code COPY … FROM stdin} without the line {@code \.} that ends its data. */
  UNTERMINATED_COPY_DATA("unterminated-copy-data"),
  /** A function body that begins with {@code BEGIN ATOMIC} and never ends. */
  UNTERMINATED_BODY("unterminated-body"),
  /** An opening parenthesis that is not closed before its statement ends. */
  UNCLOSED_PARENTHESIS("unclosed-parenthesis"),
  /** A closing parenthesis that was never opened. */
  UNOPENED_PARENTHESIS("unopened-parenthesis"),
  /** A last statement without its semicolon. */
  MISSING_SEMICOLON("missing-semicolon"),
  /** A psql meta-command that reads or writes another file. */
  META_COMMAND_WITH_FILE("psql-include"),
  /** A psql meta-command that says how psql stops and talks, whatever it loads. */
  META_COMMAND_SETTING("psql-setting"),
  /** Any other psql meta-command. */
  META_COMMAND("psql-command");

  private final String code;

  LexicalFault(String code) {
    this.code = code;
  }

  /** Whether a problem's code is that of one of these faults. */
  public static boolean isCode(String code) {
    for (LexicalFault fault : values()) {
      if (fault.code.equals(code)) {
        return true;
      }
    }
    return false;
  }

  /** The stable identifier under which the fault is reported. */
  public String code() {
    return code;
  }
}
